# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that can be tested. Each is a function: a tree in, violations out. Its docstring is the rule."""
import re

from functions import long_functions, switches_with_default

TOP_LEVEL = {"CMakeLists.txt", "CMakePresets.json", "src", "ui", "resources", "schema", "tests", "docs", "LICENSE",
             "README.md"}
MOST_LINES = 400
MOST_FUNCTION_LINES = 40

# An outside library's headers, and the only places that may include them.
OUTSIDE = [
    ("SQLCipher", re.compile(r"^(sqlcipher/)?sqlite3"), ("src/store/",)),
    ("Qt", re.compile(r"^(Qt?[A-Z]\w*)(/|$)"), ("src/report/", "ui/")),
    ("Poppler or Tesseract", re.compile(r"^(poppler|tesseract|leptonica)"), ("src/pdf/worker/",)),
    ("libsodium or OpenSSL", re.compile(r"^(sodium|openssl)"), ("src/crypto/",)),
    ("ICU", re.compile(r"^unicode/"), ("src/text/",)),
    ("nettle", re.compile(r"^nettle/"), ("src/files/worker/",)),
    ("libarchive", re.compile(r"^archive(_entry)?\.h$"), ("src/files/worker/",)),
    ("libpng", re.compile(r"^png\.h$"), ("src/bundle/",)),
    ("libxml2", re.compile(r"^libxml/"), ("src/files/worker/",)),
    ("libav or Exiv2", re.compile(r"^(libav\w+|libsw\w+|exiv2)/"), ("src/files/worker/",)),
    ("libseccomp or Landlock", re.compile(r"^(seccomp\.h|linux/landlock\.h)$"), ("src/sandbox/",)),
    ("nlohmann-json", re.compile(r"^nlohmann/"), ("src/base/",)),
]


def of_lines(files, pattern, sentence, text=lambda file: file.code):
    for file in files:
        for number, line in enumerate(text(file).splitlines(), 1):
            found = pattern.search(line)
            if found:
                yield file.violation(number, sentence.format(found.group(0).strip()))


def arrows(tree):
    """A file includes only its own room and the rooms that src/layers.txt allows it."""
    for file in tree.code_files("src", "ui"):
        inside = file.path.removeprefix("src/")
        room = tree.room_of(inside)
        if room is None:
            yield file.violation(1, "stands in no room of src/layers.txt")
            continue
        for line, mark, path in file.includes:
            if mark != '"':
                continue
            target = tree.room_of(path)
            if target is None:
                yield file.violation(line, f'"{path}" names no room: write the path from the room down')
            elif target != room and target not in tree.layers[room][1]:
                yield file.violation(line, f"{room} may not include {target} (src/layers.txt)")


def links(tree):
    """The USES of a room's CMakeLists.txt are among those that src/layers.txt allows it."""
    for file in tree.files:
        if file.top not in ("src", "ui") or not file.path.endswith("/CMakeLists.txt"):
            continue
        room = tree.room_of(file.path.removeprefix("src/"))
        for call in re.finditer(r"dokaz_(?:room|program|ui_room)\(([^)]*)\)", file.text):
            uses = re.search(r"\bUSES\s+(.*?)(?:\b(?:LIBRARIES|SOURCES|NAME)\b|$)", call.group(1), re.DOTALL)
            for used in (uses.group(1).split() if uses else []):
                if room and used not in (room, *tree.layers[room][1]):
                    line = file.text.count("\n", 0, call.start()) + 1
                    yield file.violation(line, f"{room} may not link {used} (src/layers.txt)")


def floors(tree):
    """In src/layers.txt a room uses only rooms of lower floors; a room inside another may use the outer one."""
    layers = tree.find("src/layers.txt")
    for room, (floor, uses) in tree.layers.items():
        for used in uses:
            if used not in tree.layers:
                yield layers.violation(1, f"{room} uses {used}, which has no line")
            elif tree.layers[used][0] >= floor and not room.startswith(used + "/"):
                yield layers.violation(1, f"{room} uses {used}, which is not on a lower floor")


def circles(tree):
    """No header includes itself, however far round."""
    graph = {}
    for file in tree.code_files("src", "ui"):
        if file.suffix == ".h":
            graph[file.path.removeprefix("src/")] = (file, [path for _, mark, path in file.includes if mark == '"'])
    done, path = set(), []

    def walk(name):
        if name in path:
            round_trip = " -> ".join(path[path.index(name):] + [name])
            yield graph[name][0].violation(1, f"includes go in a circle: {round_trip}")
        elif name in graph and name not in done:
            path.append(name)
            for used in graph[name][1]:
                yield from walk(used)
            path.pop()
            done.add(name)

    for name in sorted(graph):
        yield from walk(name)


def outside_libraries(tree):
    """The headers of an outside library are included only in the room that hides it."""
    for file in tree.code_files("src", "ui"):
        for line, _, path in file.includes:
            for name, pattern, places in OUTSIDE:
                if pattern.match(path) and not file.path.startswith(places):
                    yield file.violation(line, f"<{path}>: {name} belongs to {' and '.join(places)}")


def database_calls(tree):
    """The word sqlite3_ stands only in src/store."""
    files = [file for file in tree.code_files("src", "ui") if not file.path.startswith("src/store/")]
    return of_lines(files, re.compile(r"\bsqlite3_\w+"), "{} outside src/store")


def json_library(tree):
    """The word nlohmann stands only in src/base."""
    files = [file for file in tree.code_files("src", "ui") if not file.path.startswith("src/base/")]
    return of_lines(files, re.compile(r"\bnlohmann\b"), "{} outside src/base: use base/json.h")


def translations(tree):
    """tr() is called only in ui."""
    return of_lines(tree.code_files("src"), re.compile(r"\btr\("), "{} outside ui: src has no sentences of the window")


def terminal(tree):
    """Only cli writes to the terminal; base writes the log and the last words of check()."""
    files = [file for file in tree.code_files("src")
             if not file.path.startswith(("src/cli/", "src/base/log", "src/base/check"))]
    return of_lines(files, re.compile(r"\bstd::(cout|cerr|clog)\b|\b(printf|fprintf|puts|fputs|perror)\s*\("),
                    "{} outside cli: evidence must not reach a terminal or a log by accident")


def every_column(tree):
    """No statement says SELECT *: the columns read are named."""
    return of_lines(tree.code_files("src"), re.compile(r"\bSELECT\s+\*", re.IGNORECASE), "{}: name the columns",
                    text=lambda file: file.code_with_strings)


def file_length(tree):
    """A file of code has at most 400 lines."""
    for file in tree.code_files("src", "ui", "tests"):
        if len(file.lines) > MOST_LINES:
            yield file.violation(MOST_LINES + 1, f"{len(file.lines)} lines, {MOST_LINES} are the most: a room is missing")


def function_length(tree):
    """A function has at most 40 lines between its braces."""
    for file in tree.code_files("src", "ui"):
        for line, name, length in long_functions(file.code, MOST_FUNCTION_LINES):
            yield file.violation(line, f"{name} has {length} lines, {MOST_FUNCTION_LINES} are the most")


def switches(tree):
    """A switch over an enum has no default, so that the compiler names every place a new value touches."""
    for file in tree.code_files("src", "ui"):
        for line in switches_with_default(file.code):
            yield file.violation(line, "default in a switch over an enum")


def top_level(tree):
    """The top level of the project is fixed."""
    for name in sorted({file.path.split("/")[0] for file in tree.files}):
        if name not in TOP_LEVEL and not name.startswith("."):
            yield next(file for file in tree.files if file.top == name).violation(
                1, f"{name} is not a top-level name of this project (docs/architecture.md)")


def licences(tree):
    """Every source, build file and script carries its SPDX line at the top."""
    for file in tree.text_files():
        wants = file.suffix in (".cpp", ".h", ".c", ".py", ".cmake", ".sql", ".sh") or \
            file.path.endswith("CMakeLists.txt") or file.is_script
        if wants and "SPDX-License-Identifier: GPL-3.0-or-later" not in "\n".join(file.lines[:3]):
            yield file.violation(1, "no SPDX-License-Identifier: GPL-3.0-or-later in the first lines")


def unfinished(tree):
    """Nothing committed promises work for later."""
    words = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
    files = [file for file in tree.text_files() if file.path != "LICENSE"]
    return of_lines(files, words, "{}: finish it, or write an issue", text=lambda file: file.text)


def places(tree):
    """No package host and no path of somebody's machine is named."""
    hosts = re.compile(r"\b(?:(?:deb|snapshot|security|ftp)\.debian|(?:archive|security)\.ubuntu|pypi|"
                       r"registry\.npmjs|npmjs|crates|docker|ghcr|quay|pythonhosted)\.(?:org|com|io)\b")
    paths = re.compile(r"(?<![\w.])/(?:work|root|Users|home/\w+)/[\w.-]+")
    files = [file for file in tree.text_files() if file.path != "LICENSE"]
    yield from of_lines(files, hosts, "{}: no host is named", text=lambda file: file.text)
    # The jail's attackers name files of root on purpose.
    files = [file for file in files if not file.path.startswith("tests/sandbox/")]
    yield from of_lines(files, paths, "{}: a path of one machine", text=lambda file: file.text)


def headers(tree):
    """Every header says #pragma once, and none says using namespace."""
    for file in tree.code_files("src", "ui", "tests", "resources"):
        if file.suffix == ".h" and "#pragma once" not in file.code:
            yield file.violation(1, "no #pragma once")
    only = [file for file in tree.code_files("src", "ui", "tests", "resources") if file.suffix == ".h"]
    yield from of_lines(only, re.compile(r"\busing namespace\b"), "{} in a header")


def names(tree):
    """No Manager, Helper or Util: the noun of the domain is said."""
    empty = re.compile(r"\b(?!Q[A-Z]|AA_)\w*(?:Manager|Helper|Util|Utils|Utilities)\b")
    yield from of_lines(tree.code_files("src", "ui", "tests"), empty, "{} says nothing: name what it is")
    for file in tree.code_files("src", "ui", "tests"):
        if re.search(r"(manager|helper|util)s?\.(cpp|h)$", file.path):
            yield file.violation(1, "the file's name says nothing: name what it is")


def rooms(tree):
    """A room that is built has a heading in docs/architecture.md and a folder of tests."""
    page = tree.find("docs/architecture.md")
    headings = re.findall(r"^#+ .*$", page.text, re.MULTILINE) if page else []
    for room in tree.layers:
        built = tree.find(f"src/{room}/CMakeLists.txt") or (
            room.startswith("ui/") and tree.find(f"{room}/CMakeLists.txt"))
        if not built:
            continue
        if not any(f"`{room}`" in heading for heading in headings):
            yield built.violation(1, f"docs/architecture.md has no heading with `{room}`")
        homes = {room} if room.startswith("ui/") else {room, room.split("/")[0]}
        if not any(tree.find(f"tests/{home}/CMakeLists.txt") for home in homes):
            yield built.violation(1, f"tests/{room} is missing")


def page_links(tree):
    """A link from one page to another file of the project leads somewhere."""
    for file in tree.files:
        if file.suffix != ".md":
            continue
        for number, line in enumerate(file.lines, 1):
            for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", line):
                if "://" not in target and not (file.full.parent / target).exists():
                    yield file.violation(number, f"{target} is not there")


def no_waiting(tree):
    """The window never waits: no nested event loop, no blocking call; the program's own loop stands in ui/app, the end
    of an archive in ui/bridge."""
    waits = re.compile(r"(?:\.|->|::)exec\s*\(|\bprocessEvents\b|\bQEventLoop\b|\bBlockingQueuedConnection\b|"
                       r"\bwaitFor(?:Done|Finished|Started|ReadyRead)\b|\bQThread::m?sleep\b|"
                       r"\bQ(?:FileDialog|MessageBox|InputDialog)::(?:get\w+|question|warning|critical|information)\s*\(")
    files = [file for file in tree.code_files("ui")
             if not file.path.startswith(("ui/app/main", "ui/bridge/archive"))]
    return of_lines(files, waits, "{} waits on the UI thread")


def no_traces(tree):
    """Only ui/bridge/settings and ui/app/main touch Qt's settings; nothing in ui writes a file, a log or a temporary
    file by itself."""
    writes = re.compile(r"\bQSettings\b|\bQTemporary\w+|\bQSaveFile\b|\bq(?:Debug|Info|Warning|Critical)\s*\(|"
                        r"\bQIODevice::(?:WriteOnly|ReadWrite|Append)\b|\bQLockFile\b")
    files = [file for file in tree.code_files("ui")
             if not file.path.startswith(("ui/bridge/settings", "ui/app/main"))]
    return of_lines(files, writes, "{}: traces outside the archive")


def no_markup(tree):
    """Words of evidence are never taken for markup."""
    markup = re.compile(r"\bQt::(?:RichText|AutoText|MarkdownText)\b|\bsetHtml\b|\binsertHtml\b|\bsetMarkdown\b")
    return of_lines(tree.code_files("ui"), markup, "{}: text is plain")


def leading_trailing(tree):
    """Leading and trailing, never left and right: the window is mirrored for right-to-left languages."""
    sides = re.compile(r"\bQt::Align(?:Left|Right)\b")
    return of_lines(tree.code_files("ui"), sides, "{}: say leading or trailing")


def repeated_lines(tree):
    """A page of the documentation says a thing once: no two long lines of it begin alike, as after a merge that kept both."""
    fewest = 60
    for file in tree.files:
        if file.top != "docs" or not file.path.endswith(".md"):
            continue
        seen, isCode = {}, False
        for number, line in enumerate(file.text.splitlines(), 1):
            isCode = isCode != line.startswith("```")
            beginning = line.strip()[:fewest]
            if isCode or len(beginning) < fewest or beginning.startswith("|"):
                continue
            if beginning in seen:
                yield file.violation(number, f"begins as line {seen[beginning]}")
            seen.setdefault(beginning, number)


ALL = [repeated_lines, no_waiting, no_traces, no_markup, leading_trailing, arrows, links, floors, circles, outside_libraries, database_calls, json_library, translations, terminal,
       every_column, file_length, function_length, switches, top_level, licences, unfinished, places, headers, names,
       rooms, page_links]
