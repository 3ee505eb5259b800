// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/pages.h"

DOKAZ_UI_TESTS(dokaz::tests::ListPages, dokaz::tests::SearchPages, dokaz::tests::ActivityPages)
