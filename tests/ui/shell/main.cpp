// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame_test.h"
#include "letters_test.h"
#include "main_job_test.h"
#include "stall_test.h"
#include "support/window_fixture.h"
#include "traces_test.h"
#include "unlock_test.h"

DOKAZ_UI_TESTS(dokaz::tests::Unlock, dokaz::tests::Frame, dokaz::tests::Letters, dokaz::tests::MainJob, dokaz::tests::Traces, dokaz::tests::Stalls)
