// SPDX-License-Identifier: GPL-3.0-or-later
#include "passage_view_test.h"
#include "reader_page_test.h"

DOKAZ_UI_TESTS(dokaz::tests::PassageViewTest, dokaz::tests::PageViewTest, dokaz::tests::ReaderPageTest)
