// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/child_process.h"

#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace dokaz;
using namespace dokaz::sandbox;
using namespace std::chrono_literals;
using std::chrono::steady_clock;

namespace {

ChildProgram probe(const std::string& mode) { return {ownFolder().value() / "sandbox_probe", {mode}}; }

ChildProcess started(const ChildProgram& program) {
    return ChildProcess::start(program, base::bytesOf("the document"), base::bytesOf("the request")).value();
}

std::string outputOf(ChildProcess& child) {
    std::string output;
    base::Bytes piece(4096);
    for (;;) {
        const ReadStep step = child.read(piece, steady_clock::now() + 20s, {}).value();
        if (step.stop != ReadStop::Bytes)
            return output;
        output.append(base::textOf(base::ByteView(piece).first(step.count)));
    }
}

} // namespace

TEST(ChildProcess, hasItsPipesAndNothingElseOfOurs) {
    const int leaked = ::open("/etc/hostname", O_RDONLY); // deliberately not closed on exec
    ASSERT_GE(leaked, 0);
    ::setenv("DOKAZ_TEST_SECRET", "lantern", 1);
    ChildProcess child = started(probe("tell"));
    const std::string output = outputOf(child);
    EXPECT_EQ(child.finish(ChildProcess::Patience::LetEnd).number, 0);
    ::close(leaked);
    EXPECT_EQ(output, "OMP_THREAD_LIMIT=1\nLC_ALL=C.UTF-8\n"
                      "0=/dev/null\n1=pipe\n2=/dev/null\n3=/memfd\n4=/memfd\n"
                      "content=the document\ncontent=the request\n");
}

TEST(ChildProcess, reportsHowItEnded) {
    for (const auto& [mode, end, number] :
         {std::tuple("fail", ChildEnd::Exited, 70), std::tuple("crash", ChildEnd::Signalled, SIGUSR1)}) {
        ChildProcess child = started(probe(mode));
        EXPECT_EQ(outputOf(child), "");
        const ChildStatus status = child.finish(ChildProcess::Patience::LetEnd);
        EXPECT_EQ(status.end, end) << mode;
        EXPECT_EQ(status.number, number) << mode;
    }
}

TEST(ChildProcess, isKilledWhenItHangsAndIgnoresRequestsToEnd) {
    ChildProcess child = started(probe("hang"));
    base::Bytes piece(16);
    const auto start = steady_clock::now();
    EXPECT_EQ(child.read(piece, start + 100ms, {}).value().stop, ReadStop::DeadlinePassed);
    const ChildStatus status = child.finish(ChildProcess::Patience::Hurry);
    EXPECT_EQ(status.number, SIGKILL);
    EXPECT_LT(steady_clock::now() - start, 10s);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a zombie is left";
}

TEST(ChildProcess, stopsWaitingWhenCancelled) {
    ChildProcess child = started(probe("hang"));
    std::stop_source source;
    std::jthread other([&source] { source.request_stop(); });
    base::Bytes piece(16);
    EXPECT_EQ(child.read(piece, steady_clock::now() + 60s, source.get_token()).value().stop,
              ReadStop::Cancelled);
}

TEST(ChildProcess, refusesAProgramThatIsNotThere) {
    const auto child = ChildProcess::start({"/nonexistent/program", {}}, {}, {});
    ASSERT_FALSE(child.ok());
    EXPECT_EQ(child.error().code(), base::ErrorCode::NotFound);
}
