# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's files as the structure rules see them: paths, lines, code without comments, includes, rooms."""
import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

NEVER_OURS = re.compile(r"^(\.git|build|build-[^/]*|\.cache|\.vscode|\.idea|CMakeUserPresets\.json)(/|$)|__pycache__")
CODE = (".cpp", ".h", ".c")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
TOKEN = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^()\\ ]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|'
    r"(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])*'", re.DOTALL)


def blank(keep_strings):
    def replace(match):
        text = match.group(0)
        if keep_strings and not text.startswith("/"):
            return text
        return re.sub(r"[^\n]", " ", text)
    return replace


@dataclass(frozen=True)
class Violation:
    path: str
    line: int
    sentence: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.sentence}"


class SourceFile:
    def __init__(self, root, path):
        self.path = path
        self.full = root / path
        self.suffix = Path(path).suffix
        self.top = path.split("/")[0]

    @cached_property
    def text(self):
        return self.full.read_bytes().decode("utf-8", "replace")

    @cached_property
    def is_text(self):
        return b"\0" not in self.full.read_bytes()[:8192]

    @property
    def lines(self):
        return self.text.splitlines()

    @cached_property
    def code(self):
        """The text with comments and strings blanked; line numbers stay."""
        return TOKEN.sub(blank(keep_strings=False), self.text)

    @cached_property
    def code_with_strings(self):
        return TOKEN.sub(blank(keep_strings=True), self.text)

    @property
    def is_code(self):
        return self.suffix in CODE

    @property
    def is_script(self):
        return self.text.startswith("#!")

    @cached_property
    def includes(self):
        """(line, '<' or '"', path) of each include."""
        found = []
        for number, line in enumerate(self.code_with_strings.splitlines(), 1):
            match = INCLUDE.match(line)
            if match:
                found.append((number, match.group(1), match.group(2)))
        return found

    def violation(self, line, sentence):
        return Violation(self.path, line, sentence)


def tracked_paths(root):
    """What is or would be committed; without git, everything but build trees."""
    try:
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "-c", "-o", "--exclude-standard"],
                                capture_output=True, check=True).stdout.decode("utf-8").split("\0")
        if (root / ".git").exists():
            return sorted({path for path in listed if path and (root / path).is_file()})
    except (OSError, subprocess.CalledProcessError):
        pass
    return sorted(str(path.relative_to(root)) for path in root.rglob("*")
                  if path.is_file() and not NEVER_OURS.search(str(path.relative_to(root))))


class SourceTree:
    def __init__(self, root):
        self.root = Path(root)
        self.files = [SourceFile(self.root, path) for path in tracked_paths(self.root)]

    @cached_property
    def layers(self):
        """room -> (floor, rooms it may include), as src/layers.txt says."""
        rooms = {}
        for line in (self.root / "src/layers.txt").read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                head, uses = line.split(":", 1)
                floor, room = head.split()
                rooms[room] = (int(floor), uses.split())
        return rooms

    def room_of(self, path):
        """The room that a path without its leading src/ stands in: the longest name that fits."""
        fitting = [room for room in self.layers if path.startswith(room + "/")]
        return max(fitting, key=len) if fitting else None

    def code_files(self, *tops):
        return [file for file in self.files if file.is_code and file.top in tops]

    def text_files(self):
        return [file for file in self.files if file.is_text]

    def find(self, path):
        return next((file for file in self.files if file.path == path), None)
