# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes places.tsv, the gazetteer in the program, from public tables. See README.md here.

    python3 build.py GEO-FOLDER ZONE.TAB > places.tsv

GEO-FOLDER holds gazetteer_*.tsv (GeoNames with names by language), ne_admin1_*.geojson and ne_countries_50m.geojson (Natural Earth); ZONE.TAB is that of the
time zone database. Needs Babel for the names of CLDR. The names in country_names.tsv, region_names.tsv and city_names.tsv beside this script are added.
"""
import csv
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from babel import Locale

HERE = Path(__file__).resolve().parent
CYRILLIC = ("ru", "be", "uk")
LANGUAGES = ("en", "fr", "es") + CYRILLIC
ROMAN = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў",
                 "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye g u".split(" ")))
# How Natural Earth shortens names.
SHORT = {"Bosnia and Herz.": "bosniaandherzegovina", "Central African Rep.": "centralafricanrepublic", "Dem. Rep. Congo": "democraticrepublicofthecongo",
         "Dominican Rep.": "dominicanrepublic", "Eq. Guinea": "equatorialguinea", "S. Sudan": "southsudan", "Solomon Is.": "solomonislands",
         "W. Sahara": "westernsahara", "São Tomé and Principe": "saotomeandprincipe", "Marshall Is.": "marshallislands"}
ROMAN.update({"ъ": "", "ь": ""})


def added(name):
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    out = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if line and not line.startswith("#"):
            key, language, word = line.split("\t")
            out[key][language].append(word)
    return out


def romanised(word):
    """As English reports write Russian and Ukrainian names: Могилёв, Mogilev."""
    out = "".join(ROMAN.get(letter, letter if not letter.isalpha() else "?") for letter in word.lower())
    out = re.sub(r"iy\b", "y", out)
    return "-".join(part.capitalize() for part in out.split("-")).replace(" ", " ") if "?" not in out else ""


def fits(word, language):
    """Whether the word is written in the letters of its language: tables mix them up."""
    letters = [unicodedata.name(letter, "") for letter in word if letter.isalpha()]
    script = "CYRILLIC" if language in CYRILLIC else "LATIN"
    return bool(letters) and all(name.startswith(script) for name in letters)


def plain(word):
    return re.sub(r"\s*\(.*?\)", "", word).replace("’’", "’").replace("''", "'").strip()


class Place:
    def __init__(self, gazetteer, kind, country, region, latitude, longitude, people):
        self.row = [gazetteer, kind, country, region, f"{float(latitude):.4f}", f"{float(longitude):.4f}", str(people)]
        self.names = defaultdict(list)

    def add(self, language, word):
        word = plain(word)
        key = "la" if language not in CYRILLIC else language
        if len(word) > 1 and fits(word, language) and word not in self.names[key]:
            self.names[key].append(word)

    def line(self):
        return "\t".join(self.row + ["|".join(self.names[key]) for key in ("la",) + CYRILLIC])


def middle(geometry):
    """The middle of the largest outer ring's box."""
    rings = [part[0] for part in geometry["coordinates"]] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"][0]]
    boxes = [(min(x for x, _ in ring), max(x for x, _ in ring), min(y for _, y in ring), max(y for _, y in ring)) for ring in rings]
    box = max(boxes, key=lambda b: (b[1] - b[0]) * (b[3] - b[2]))
    return (box[2] + box[3]) / 2, (box[0] + box[1]) / 2


def countries(folder, more):
    shapes = json.loads((folder / "ne_countries_50m.geojson").read_text(encoding="utf-8"))["features"]
    where = {feature["properties"]["name"]: middle(feature["geometry"]) for feature in shapes}
    english = Locale("en").territories
    codes = sorted(code for code in english if re.fullmatch("[A-Z]{2}", code) and code not in ("EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"))
    for code in codes:
        names = [english[code]] + more[code]["en"]
        short = {re.sub(r"[^a-z]", "", name.lower()): at for name, at in where.items()}
        short.update({SHORT[name].lower(): at for name, at in where.items() if name in SHORT})
        at = next((short[key] for name in names for key in [re.sub(r"[^a-z]", "", name.lower())] if key in short), None)
        if at is None and code not in more and code in ("AC", "CP", "DG", "EA", "IC", "TA"):
            continue
        place = Place(f"iso:{code}", "country", code, "", at[0] if at else 0, at[1] if at else 0, 0)
        if at is None:
            place.row[4] = place.row[5] = ""
        if " - " in english[code]:  # "Congo - Kinshasa"
            place.add("en", more[code]["en"][0])
        for language in LANGUAGES:
            name = Locale(language).territories.get(code)
            name = name.replace(" & ", " and ") if name and language == "en" else name
            for word in ([name] if name else []) + more[code][language]:
                place.add(language, word)
                if language == "en" and "&" in word:
                    place.add(language, word.replace("&", "and"))
                if language == "en" and "(" in word and word.endswith("of)"):
                    if word not in place.names["la"]:
                        place.names["la"].append(word)
        yield place


def regions(folder, more):
    for file in sorted(folder.glob("ne_admin1_*.geojson")):
        for feature in sorted(json.loads(file.read_text(encoding="utf-8"))["features"], key=lambda f: str(f["properties"]["fips"])):
            said = feature["properties"]
            if not said["fips"]:
                continue
            place = Place(f"fips:{said['fips']}", "region", said["iso_a2"], "", *middle(feature["geometry"]), 0)
            name = plain(said["name"])
            for word in [f"{name} region", f"{name} Region", f"{name} oblast", f"{name} Oblast", f"{name} province", f"{name} State", said["gn_name"] or ""]:
                place.add("en", word)
            if name.isascii() and said["iso_a2"] in ("SY", "MM") and said["gn_name"] and "State" in said["gn_name"] and len(name) > 4:
                place.add("en", name)
            for language in LANGUAGES:
                for word in more[said["fips"]][language]:
                    place.add(language, word)
            yield place


def cities(folder, fips, more):
    for file in sorted(folder.glob("gazetteer_*.tsv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                region = fips.get((row["country"], row["admin1"]), "")
                place = Place(f"geonames:{row['geonameid']}", "city", row["country"], region, row["lat"], row["lon"], row["population"] or 0)
                for word in (row["name_en"], row["name"]):
                    place.add("en", word)
                for language in CYRILLIC:
                    place.add(language, row[f"name_{language}"])
                for language in CYRILLIC[::2]:
                    for word in list(place.names[language]):
                        place.add("en", romanised(word))
                for language in LANGUAGES:
                    for word in more[row["geonameid"]][language]:
                        place.add(language, word)
                if any(place.names.values()):
                    yield place


def degrees(text):
    sign, digits = (-1 if text[0] == "-" else 1), text[1:]
    whole, rest = (digits[:3], digits[3:]) if len(digits) in (5, 7) else (digits[:2], digits[2:])
    return sign * (int(whole) + int(rest[:2]) / 60 + int(rest[2:] or 0) / 3600)


def zones(table, known):
    """Cities the time zones are named by, most of them capitals, where the other table has none of that name in the country."""
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, at, zone = line.split("\t")[:3]
        if zone.startswith(("Antarctica", "Arctic")) or zone.count("/") > 1:
            continue
        latitude, longitude = re.fullmatch(r"([+-]\d+)([+-]\d+)", at).groups()
        place = Place(f"zone:{zone}", "city", code, "", degrees(latitude), degrees(longitude), 200000)
        for language in LANGUAGES:
            name = Locale(language).time_zones.get(zone, {}).get("city")
            if name or language == "en":
                place.add(language, name or zone.split("/")[-1].replace("_", " "))
        if not any((code, word) in known for word in place.names["la"]):
            yield place


def main():
    folder, table = Path(sys.argv[1]), Path(sys.argv[2])
    print("# Generated by build.py. Places: GeoNames (CC BY 4.0, https://www.geonames.org/); regions and countries: Natural Earth, public domain; names of")
    print("# countries and cities of time zones: Unicode CLDR; cities of time zones: tz database, public domain. See README.md in resources/gazetteer.")
    print("# Columns: id, kind, country, region, latitude, longitude, people, names in Latin letters, Russian, Belarusian, Ukrainian.")
    places = list(countries(folder, added("country_names.tsv")))
    country = {word for place in places for names in place.names.values() for word in names}
    found = list(regions(folder, added("region_names.tsv")))
    fips = {(place.row[2], place.row[0][-2:]): place.row[0] for place in found}
    places += found
    found = list(cities(folder, fips, added("city_names.tsv")))
    known = {(place.row[2], word) for place in found for word in place.names["la"]}
    places += found + list(zones(table, known))
    for place in places:
        if place.row[1] == "city":
            for key in place.names:
                place.names[key] = [word for word in place.names[key] if word not in country]
        if any(place.names.values()):
            print(place.line())


if __name__ == "__main__":
    main()
