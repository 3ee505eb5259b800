// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_changes_test.h"
#include "review_keys_test.h"
#include "review_page_test.h"

DOKAZ_UI_TESTS(dokaz::tests::ReviewPageTest, dokaz::tests::ReviewKeysTest, dokaz::tests::ReviewChangesTest)
