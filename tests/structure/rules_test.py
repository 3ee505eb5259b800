# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule of rules.py can fail: each is shown a small tree that breaks it and one that does not."""
import tempfile
import unittest
from pathlib import Path

import rules
from source_tree import SourceTree

SPDX = "// SPDX-License-Identifier: GPL-3.0-or-later\n"
LAYERS = "0 base:\n1 text: base\n1 crypto: base\n2 pdf: base\n2 pdf/worker: base pdf\n3 files: base pdf\n3 files/worker: base files\n3 store: base text\n6 cli: base text\n6 ui: base\n"


def body(lines):
    return "".join(f"    x += {number};\n" for number in range(lines))


# rule -> (files that break it, how many violations, files that keep it)
CASES = {
    "repeated_lines": ({"docs/guide.md": "Drop files or a folder on the page that is called Import, or choose them: first.\n\n"
                                         "Drop files or a folder on the page that is called Import, or choose them: then.\n"}, 1,
                       {"docs/guide.md": "short\nshort\n```\n" + "x" * 70 + "\n" + "x" * 70 + "\n```\n",
                        "docs/other.md": "| " + "y" * 70 + "\n| " + "y" * 70 + "\n"}),
    "no_waiting": ({"ui/forms/a.cpp": "dialog.exec();\nQEventLoop loop;\npool.waitForDone();\n"
                                      "QFileDialog::getOpenFileName(0);\n"}, 4,
                   {"ui/forms/a.cpp": "dialog.open();\n// dialog.exec();\n", "ui/app/main.cpp": "QApplication::exec();\n",
                    "ui/bridge/archive.cpp": "pool->waitForDone();\n"}),
    "no_traces": ({"ui/forms/a.cpp": "QSettings s;\nqDebug() << name;\nQTemporaryFile f;\n"}, 3,
                  {"ui/forms/a.cpp": "settings.setLayout(a, b);\n", "ui/bridge/settings.cpp": "QSettings s;\n"}),
    "no_markup": ({"ui/forms/a.cpp": "label->setTextFormat(Qt::RichText);\nview->setHtml(x);\n"}, 2,
                  {"ui/forms/a.cpp": "label->setTextFormat(Qt::PlainText);\n"}),
    "leading_trailing": ({"ui/forms/a.cpp": "x(Qt::AlignLeft);\n"}, 1, {"ui/forms/a.cpp": "x(Qt::AlignLeading);\n"}),
    "arrows": ({"src/base/a.cpp": '#include "text/fold.h"\n', "src/text/b.cpp": '#include "fold.h"\n',
                "src/pdf/c.cpp": '#include "pdf/worker/page.h"\n', "src/elsewhere/d.h": ""}, 4,
               {"src/text/b.cpp": '#include "base/a.h"\n#include "text/b.h"\n#include <vector>\n// #include "x.h"\n',
                "src/pdf/worker/c.cpp": '#include "pdf/wire.h"\n', "tests/text/t.cpp": '#include "store/x.h"\n'}),
    "links": ({"src/text/CMakeLists.txt": "dokaz_room(NAME text\n  SOURCES a.cpp\n  USES base store\n  LIBRARIES x)\n"}, 1,
              {"src/text/CMakeLists.txt": "dokaz_room(NAME text SOURCES a.cpp USES base LIBRARIES ICU::uc)\n"}),
    "floors": ({"src/layers.txt": "0 base: text\n1 text: base nothing\n"}, 2, {"src/layers.txt": LAYERS}),
    "circles": ({"src/text/a.h": '#include "text/b.h"\n', "src/text/b.h": '#include "text/c.h"\n',
                 "src/text/c.h": '#include "text/a.h"\n'}, 1,
                {"src/text/a.h": '#include "text/b.h"\n#include "text/c.h"\n', "src/text/b.h": '#include "text/c.h"\n',
                 "src/text/c.h": ""}),
    "outside_libraries": ({"src/text/a.cpp": "#include <sqlite3.h>\n#include <QString>\n#include <QtCore/QFile>\n",
                           "src/pdf/b.cpp": "#include <poppler/cpp/poppler-page.h>\n#include <sodium.h>\n",
                           "src/store/c.cpp": "#include <openssl/evp.h>\n#include <nlohmann/json.hpp>\n", "src/session/f.cpp": "#include <png.h>\n",
                           "src/base/d.cpp": "#include <unicode/unistr.h>\n#include <archive.h>\n#include <seccomp.h>\n",
                           "src/intake/e.cpp": "#include <libxml/tree.h>\n#include <libavutil/log.h>\n#include <exiv2/exiv2.hpp>\n"},
                          14,
                          {"src/bundle/f.cpp": "#include <png.h>\n", "src/store/a.cpp": "#include <sqlite3.h>\n", "ui/a.cpp": "#include <QString>\n",
                           "src/pdf/worker/b.cpp": "#include <poppler-document.h>\n",
                           "src/files/worker/e.cpp": "#include <archive.h>\n#include <libxml/tree.h>\n",
                           "src/crypto/c.cpp": "#include <sodium.h>\n#include <openssl/evp.h>\n",
                           "src/text/d.cpp": "#include <unicode/unistr.h>\n"}),
    "database_calls": ({"src/text/a.cpp": "int a = sqlite3_open(0);\n"}, 1,
                       {"src/store/a.cpp": "int a = sqlite3_open(0);\n", "src/text/b.cpp": "// sqlite3_open\n"}),
    "json_library": ({"src/text/a.cpp": "nlohmann::json j;\n"}, 1, {"src/base/a.cpp": "nlohmann::json j;\n"}),
    "translations": ({"src/cli/a.cpp": 'auto a = tr("Open");\n'}, 1,
                     {"ui/a.cpp": 'auto a = tr("Open");\n', "src/cli/a.cpp": "auto a = str(1);\n"}),
    "terminal": ({"src/text/a.cpp": 'std::cout << name;\nprintf("%s", name);\nfprintf(stderr, name);\n'}, 3,
                 {"src/cli/a.cpp": "std::cout << name;\n", "src/text/a.cpp": "snprintf(b, 3, c); // std::cout\n"}),
    "every_column": ({"src/store/a.cpp": 'auto q = "SELECT * FROM row";\n'}, 1,
                     {"src/store/a.cpp": 'auto q = "SELECT count(*) FROM row"; // SELECT *\n'}),
    "file_length": ({"src/text/a.cpp": "\n" * 401}, 1, {"src/text/a.cpp": "\n" * 400}),
    "function_length": ({"src/text/a.cpp": "namespace a {\nint f(int x) {\n" + body(41) + "}\n"
                                           "A::A(int x) : m_x{x}, m_y(x) {\n" + body(41) + "}\n"
                                           "class B {\n    auto g(std::string_view = {}) const -> int {\n" + body(41) + "    }\n};\n}\n"}, 3,
                        {"src/text/a.cpp": "namespace a {\nconst int table[] = {\n" + "1,\n" * 60 + "};\n"
                                           "class B {\n" + "int m;\n" * 60 + "};\nint f(int x) {\n" + body(40) + "}\n}\n"}),
    "switches": ({"src/text/a.cpp": "int f(K k) { switch (k) {\ncase K::a: return 1;\ndefault: return 2;\n} }\n"}, 1,
                 {"src/text/a.cpp": "int f(K k) { switch (k) {\ncase K::a: { switch (c) { case 'a': default: return 3; } }\n"
                                    "case K::b: return 1;\n}\nswitch (n) { case 1: return 1; default: return 2; } }\n"}),
    "top_level": ({"scripts/x.py": ""}, 1, {"docs/x.md": "", ".ci/run": ""}),
    "licences": ({"src/text/a.cpp": "int a;\n", "tests/x": "#!/bin/sh\n", "resources/a.cmake": "", "schema/a.sql": ""}, 4,
                 {"src/text/a.cpp": SPDX, "tests/x": "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n", "docs/a.md": ""}),
    "unfinished": ({"docs/a.md": "TO" "DO write\n", "src/text/a.cpp": "// FIX" "ME\n"}, 2, {"docs/a.md": "XXXXXX todo-list\n"}),
    "places": ({"docs/a.md": "from deb." "debian.org and /ro" "ot/x\n", "ui/run": "cd /wo" "rk/a\n"}, 3,
               {"docs/a.md": "see network/work/done and example.org\n",
                "tests/sandbox/a.cpp": "open(/ro" "ot/x)\n"}),
    "headers": ({"src/text/a.h": "int a;\nusing namespace std;\n"}, 2, {"src/text/a.h": "#pragma once\nusing std::swap;\n"}),
    "names": ({"src/text/a.h": "class PageManager;\nnamespace util_x { struct TextUtil {}; }\n", "ui/page_helper.cpp": ""}, 3,
              {"src/text/a.h": "class Page; // no Manager\n", "ui/a.cpp": "QNetworkAccessManager m;\n"}),
    "rooms": ({"src/text/CMakeLists.txt": "", "docs/architecture.md": "# Rooms\n## `base`\ntext\n"}, 2,
              {"src/text/CMakeLists.txt": "", "tests/text/CMakeLists.txt": "", "docs/architecture.md": "## `text`\n"}),
    "page_links": ({"docs/a.md": "[b](b.md) and [c](../src/layers.txt#x)\n"}, 1,
                   {"docs/a.md": "[b](b.md#part) [c](https://example.org) [d](#here)\n", "docs/b.md": ""}),
}


def violations(rule, files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in {"src/layers.txt": LAYERS, **files}.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        return [str(each) for each in rule(SourceTree(folder))]


class Rules(unittest.TestCase):
    def testEachRuleHasItsCase(self):
        self.assertEqual(sorted(CASES), sorted(rule.__name__ for rule in rules.ALL))

    def testTextWithStringsAndCommentsKeepsItsLines(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "src/layers.txt"
            path.parent.mkdir()
            path.write_text(LAYERS)
            (Path(folder) / "src/a.cpp").write_text('a /* x\ny */ R"(q\nTR\n)" \'"\' "\\"//" b 1\'000 c\n')
            code = SourceTree(folder).find("src/a.cpp").code
            self.assertEqual([line.split() for line in code.split("\n")], [["a"], [], [], ["b", "1'000", "c"], []])


def shown(rule):
    def test(self):
        bad, count, good = CASES[rule.__name__]
        found = violations(rule, bad)
        self.assertEqual(len(found), count, found)
        self.assertEqual(violations(rule, good), [])
    return test


for each in rules.ALL:
    setattr(Rules, f"test_{each.__name__}", shown(each))

if __name__ == "__main__":
    unittest.main(verbosity=2)
