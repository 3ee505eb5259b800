// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/child_process.h"
#include "sandbox/lockdown.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <unistd.h>

using namespace dokaz;
using namespace dokaz::sandbox;

namespace {

#ifdef DOKAZ_SANITIZED
#define SKIP_WITH_SANITIZERS() GTEST_SKIP() << "builds with sanitizers have no call filter"
#else
#define SKIP_WITH_SANITIZERS() (void)0
#endif

constexpr std::array refusedActs{"open-passwd", "open-bashrc", "open-own-memory", "open-by-detour",
                                 "three-gigabytes"};
constexpr std::array killedActs{"create-file",   "tcp-socket",  "unix-socket",       "execve", "fork",
                                "ptrace-parent", "kill-parent", "map-writable-code", "unlink", "bpf",
                                "io-uring",      "memfd",       "raise-limit"};

ChildStatus run(const std::string& program, const std::vector<std::string>& arguments) {
    ChildProcess child = ChildProcess::start({ownFolder().value() / program, arguments}, {}, {}).value();
    base::Bytes piece(64);
    while (child.read(piece, std::chrono::steady_clock::now() + std::chrono::seconds(30), {}).value().stop ==
           ReadStop::Bytes) {
    }
    return child.finish(ChildProcess::Patience::LetEnd);
}

void expectAllBlocked(const std::vector<std::string>& manner) {
    const auto attempt = [&manner](const char* act) {
        std::vector<std::string> arguments{act};
        arguments.insert(arguments.end(), manner.begin(), manner.end());
        return run("sandbox_attacker", arguments);
    };
    for (const char* act : refusedActs) {
        const ChildStatus status = attempt(act);
        EXPECT_EQ(status.end, ChildEnd::Exited) << act;
        EXPECT_TRUE(status.number == EACCES || status.number == ENOMEM) << act << ": " << status.number;
    }
    for (const char* act : killedActs) {
        const ChildStatus status = attempt(act);
        EXPECT_TRUE(status.wasForbiddenCall()) << act << ": " << status.number;
    }
}

} // namespace

TEST(Lockdown, blocksEveryAttackOfTheUserWhoRunsIt) {
    SKIP_WITH_SANITIZERS();
    expectAllBlocked({});
}

TEST(Lockdown, blocksEveryAttackOfNobody) {
    SKIP_WITH_SANITIZERS();
    if (::getuid() != 0)
        GTEST_SKIP() << "needs root to become nobody";
    expectAllBlocked({"nobody"});
}

TEST(Lockdown, blocksEveryAttackOnAKernelWithoutLandlock) {
    SKIP_WITH_SANITIZERS();
    expectAllBlocked({"-", "no-landlock"});
}

TEST(Lockdown, leavesFontsReadableWhereLandlockCanKeepTheRestShut) {
    SKIP_WITH_SANITIZERS();
    EXPECT_EQ(run("sandbox_attacker", {"open-fonts"}).number, 0);
    EXPECT_EQ(run("sandbox_attacker", {"open-fonts", "-", "no-landlock"}).number, EACCES);
}

TEST(Lockdown, isRefusedWithoutASystemCallFilter) {
    SKIP_WITH_SANITIZERS();
    EXPECT_EQ(run("sandbox_attacker", {"no-seccomp"}).number, 200);
}

TEST(Lockdown, provesItself) {
    SKIP_WITH_SANITIZERS();
    LockdownPlan plan;
    const auto lines = proveLockdown(plan).value();
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0].blocked, Blocked::ByError) << lines[0].act;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].blocked, Blocked::ByKill) << lines[i].act;
        EXPECT_EQ(lines[i].number, SIGSYS) << lines[i].act;
    }
    plan.pretend = Pretend::NoSeccomp;
    EXPECT_FALSE(proveLockdown(plan).ok());
}

TEST(HardenProcess, givesUpTheNetworkAndBeingWatchedButStillStartsHelpers) {
    const ChildStatus status = run("sandbox_hardened", {});
    EXPECT_EQ(status.end, ChildEnd::Exited);
    EXPECT_EQ(status.number, 0) << "expectation of hardened.cpp that did not hold";
}
