# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds functions and switches in C++ whose comments and strings have been blanked. It knows only as much grammar as
the length of a function asks for: what stands before an opening brace says whether a body begins there."""
import re

# What stands before the brace of something that holds functions, rather than of a function.
HOLDER = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b[^;()]*$")
# A parameter list, then only qualifiers, a trailing return type or an initialiser list.
SIGNATURE = re.compile(
    r"([\w:~]+|operator\s*\S{1,3})\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\s*"
    r"(?:const|noexcept|override|final|mutable|&&?|\s)*(?:->[^{};]*)?(?::[^;]*)?$", re.DOTALL)

# Braces around a value among arguments or members, as in `Range range = {}` or `m_size{size}`: no body.
VALUE_BRACES = re.compile(r"\{[^{};]*\}(?=\s*[,){])")


def braces(code):
    """(opening offset, closing offset, depth) of each pair, outermost first."""
    open_at, pairs = [], []
    for match in re.finditer(r"[{}]", code):
        if match.group(0) == "{":
            open_at.append(match.start())
        elif open_at:
            start = open_at.pop()
            pairs.append((start, match.start(), len(open_at)))
    return sorted(pairs)


def line_of(code, offset):
    return code.count("\n", 0, offset) + 1


def before(code, start):
    """The text between the last ; { or } and an opening brace."""
    begin = max(code.rfind(mark, 0, start) for mark in ";{}")
    return re.sub(r"^\s*#.*$", "", code[begin + 1:start], flags=re.MULTILINE)


def long_functions(code, most):
    """(line, name, length) of each function with more than `most` lines between its braces."""
    end_of_last = -1
    code = VALUE_BRACES.sub(lambda value: re.sub(r"[^\n]", " ", value.group(0)), code)
    for start, end, _ in braces(code):
        if start < end_of_last:
            continue
        head = before(code, start)
        if HOLDER.search(head):
            continue
        signature = SIGNATURE.search(head)
        if not signature:
            continue
        end_of_last = end
        length = line_of(code, end) - line_of(code, start) - 1
        if length > most:
            yield line_of(code, start), re.sub(r"\s+", "", signature.group(1)), length


def switches_with_default(code):
    """The line of each default in a switch whose cases are enumerators."""
    for match in re.finditer(r"\bswitch\s*\(", code):
        start = code.find("{", match.end())
        end = next((close for open_, close, _ in braces(code) if open_ == start), -1)
        if start < 0 or end < 0:
            continue
        body = code[start + 1:end]
        # Only this switch's own labels: what stands in braces inside it is left out.
        previous = None
        while previous != body:
            previous = body
            body = re.sub(r"\{[^{}]*\}", lambda inner: re.sub(r"[^\n]", " ", inner.group(0)), body)
        default = re.search(r"\bdefault\s*:", body)
        if default and re.search(r"\bcase\s+\w+(::\w+)+\s*:", body):
            yield line_of(code, start + 1 + default.start())
