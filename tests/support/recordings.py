# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented images, sounds and films in the forms that phones and messengers write, made by the tools of the system."""
import shutil
import struct
import subprocess
import zlib

TOOLS = ("ffmpeg", "exiv2", "convert", "heif-enc")
MOMENT = "2021-08-09T14:03:22Z"
PLACE = "+53.9045+027.5615/"


def missing():
    return [tool for tool in TOOLS if shutil.which(tool) is None]


def said(*command):
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def filmed(path, *options):
    said("ffmpeg", "-y", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=10:duration=2", "-f", "lavfi", "-i",
         "sine=frequency=440:duration=2", *options, path)


def sounded(path, *options):
    said("ffmpeg", "-y", "-f", "lavfi", "-i", "sine=frequency=440:duration=2", *options, path)


def made(folder):
    """One of each; files by name."""
    base = folder / "base.png"
    said("convert", "-size", "640x480", "gradient:navy-yellow", base)
    for name in ("photo.jpg", "scan.tif", "photo.webp", "still.gif"):
        said("convert", base, folder / name)
    said("convert", base, folder / "photo.png")
    base.unlink()
    said("exiv2", "-M", "set Exif.Photo.DateTimeOriginal 2021:08:09 14:03:22", "-M", "set Exif.Image.Make Camtron", "-M",
         "set Exif.Image.Model C-7", "-M", "set Exif.Image.Orientation 6", "-M", "set Exif.GPSInfo.GPSLatitude 53/1 54/1 1620/100",
         "-M", "set Exif.GPSInfo.GPSLatitudeRef N", "-M", "set Exif.GPSInfo.GPSLongitude 27/1 33/1 4140/100", "-M",
         "set Exif.GPSInfo.GPSLongitudeRef E", folder / "photo.jpg")
    said("exiv2", "-M", "set Exif.Image.Make Scanwell", "-M", "set Exif.Photo.DateTimeOriginal 2020:01:02 03:04:05", folder / "scan.tif")
    said("heif-enc", "-o", folder / "photo.heic", folder / "photo.png")
    facts = ("-metadata", f"creation_time={MOMENT}", "-metadata", f"location={PLACE}", "-metadata", "title=In the yard")
    filmed(folder / "film.mp4", "-c:v", "libx264", "-c:a", "aac", *facts)
    filmed(folder / "film.mov", "-c:v", "libx264", "-c:a", "aac", "-metadata", "make=Camtron", "-metadata", "model=C-7",
           "-movflags", "use_metadata_tags", *facts)
    filmed(folder / "film.mkv", "-c:v", "libx264", "-c:a", "aac", *facts)
    filmed(folder / "film.webm", "-c:v", "libvpx", "-c:a", "libopus", *facts)
    for name in ("call.mp3", "call.wav", "call.ogg", "call.m4a", "call.flac"):
        sounded(folder / name, "-metadata", "title=A call", "-metadata", "artist=The duty room")
    return sorted(folder.iterdir())


def amr():
    """Two seconds of silence, as phones record calls: the head and a hundred frames of the lowest rate."""
    return b"#!AMR\n" + (b"\x04" + bytes(12)) * 100


def vast_png(side=60_000):
    """A picture of 10.8 GB in a few kilobytes of file."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(bytes(1 << 20))) + chunk(b"IEND", b""))
