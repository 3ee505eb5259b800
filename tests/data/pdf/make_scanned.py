# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes scanned.pdf beside this file: a page of type, then a page that is only the picture of one. Needs pdftoppm."""
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "support"))
from scanned_pdf import ENGLISH, drawn, pdf_of, typeset  # noqa: E402

(HERE / "scanned.pdf").write_bytes(pdf_of(drawn([typeset(ENGLISH[:2])]), texts=[typeset(ENGLISH[2:])]))
