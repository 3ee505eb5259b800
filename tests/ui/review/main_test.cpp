// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_page_test.h"

DOKAZ_UI_TESTS(dokaz::tests::ReviewPageTest)
