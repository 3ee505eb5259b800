// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/runner.h"
#include "support/deterministic.h"

#include <atomic>
#include <gtest/gtest.h>
#include <latch>
#include <stdexcept>

namespace dokaz::job {
namespace {

using base::ErrorCode;
using base::Result;

class FunctionJob final : public Job {
public:
    explicit FunctionJob(std::function<Result<void>(Context&)> function) : m_function(std::move(function)) {}
    [[nodiscard]] Result<void> run(Context& context) override { return m_function(context); }

private:
    std::function<Result<void>(Context&)> m_function;
};

std::unique_ptr<Job> aJob(std::function<Result<void>(Context&)> function) {
    return std::make_unique<FunctionJob>(std::move(function));
}

// Waits, without polling, until it is told to stop.
std::unique_ptr<Job> aJobThatWaitsToBeStopped(std::latch& begun) {
    return aJob([&begun](Context& context) -> Result<void> {
        std::mutex mutex;
        std::condition_variable_any stopped;
        std::unique_lock lock(mutex);
        begun.count_down();
        (void)stopped.wait(lock, context.stopToken(), [] { return false; });
        return context.goOn();
    });
}

TEST(Runner, runsEveryJobOnce) {
    const base::SystemClock clock;
    std::atomic<int> ran = 0;
    {
        Runner runner(clock, 4);
        for (int i = 0; i < 500; ++i)
            (void)runner.start(aJob([&](Context&) -> Result<void> {
                ++ran;
                return {};
            }));
        runner.waitForAll();
        EXPECT_EQ(ran, 500);
    }
    EXPECT_EQ(ran, 500);
}

TEST(Runner, handsOnResultsAndErrors) {
    const base::SystemClock clock;
    Runner runner(clock, 2);
    EXPECT_TRUE(runner.start(aJob([](Context&) { return Result<void>(); })).wait().ok());
    const auto failed =
        runner.start(aJob([](Context&) -> Result<void> { return base::Error(ErrorCode::NoSpace); }));
    EXPECT_EQ(failed.wait().error().code(), ErrorCode::NoSpace);
}

TEST(Runner, stopsForeignExceptions) {
    const base::SystemClock clock;
    Runner runner(clock, 1);
    const auto thrown =
        runner.start(aJob([](Context&) -> Result<void> { throw std::runtime_error("a name"); }));
    const auto result = thrown.wait();
    EXPECT_EQ(result.error().code(), ErrorCode::Internal);
    EXPECT_EQ(result.error().subject().find("a name"), std::string::npos);
    const auto odd = runner.start(aJob([](Context&) -> Result<void> { throw 7; }));
    EXPECT_EQ(odd.wait().error().code(), ErrorCode::Internal);
}

TEST(Runner, stopsARunningJob) {
    const base::SystemClock clock;
    Runner runner(clock, 1);
    std::latch begun(1);
    auto handle = runner.start(aJobThatWaitsToBeStopped(begun));
    begun.wait();
    EXPECT_FALSE(handle.hasEnded());
    handle.cancel();
    EXPECT_EQ(handle.wait().error().code(), ErrorCode::Cancelled);
    EXPECT_TRUE(handle.hasEnded());
}

TEST(Runner, neverBeginsAJobThatWasCancelledInTheQueue) {
    const base::SystemClock clock;
    Runner runner(clock, 1);
    std::latch begun(1);
    auto first = runner.start(aJobThatWaitsToBeStopped(begun));
    begun.wait();
    std::atomic<bool> ran = false;
    auto second = runner.start(aJob([&](Context&) -> Result<void> {
        ran = true;
        return {};
    }));
    second.cancel();
    first.cancel();
    EXPECT_EQ(second.wait().error().code(), ErrorCode::Cancelled);
    EXPECT_FALSE(ran);
}

TEST(Runner, endsAllJobsWhenItGoes) {
    const base::SystemClock clock;
    std::latch begun(1);
    std::vector<Handle> handles;
    std::atomic<int> endings = 0;
    {
        Runner runner(clock, 1);
        handles.push_back(runner.start(aJobThatWaitsToBeStopped(begun)));
        for (int i = 0; i < 20; ++i)
            handles.push_back(runner.start(aJob([](Context&) { return Result<void>(); }), {},
                                           [&](const Result<void>& result) {
                                               EXPECT_EQ(result.error().code(), ErrorCode::Cancelled);
                                               ++endings;
                                           }));
        begun.wait();
    }
    EXPECT_EQ(endings, 20);
    for (const Handle& handle : handles)
        EXPECT_EQ(handle.wait().error().code(), ErrorCode::Cancelled);
}

TEST(Runner, destroysTheJobBeforeItTellsTheEnd) {
    const base::SystemClock clock;
    Runner runner(clock, 1);
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = held;
    bool wasGone = false;
    auto handle = runner.start(aJob([held = std::move(held)](Context&) { return Result<void>(); }), {},
                               [&](const Result<void>&) { wasGone = watched.expired(); });
    EXPECT_TRUE(handle.wait().ok());
    EXPECT_TRUE(wasGone);
}

TEST(Runner, usesOneProcessorLessThanThereAre) { EXPECT_GE(Runner::usualThreadCount(), 1U); }

TEST(Progress, tellsAtMostTenTimesASecondAndAlwaysTheEnd) {
    tests::SetClock clock;
    std::vector<Report> told;
    Progress progress(clock, [&](const Report& report) { told.push_back(report); });
    progress.enter("read-pages", 1000);
    for (int i = 0; i < 1000; ++i) {
        clock.advance(1);
        progress.step();
    }
    ASSERT_EQ(told.size(), 11U); // the beginning, every 100 ms, the last of which is the end
    EXPECT_EQ(told.front(), (Report{"read-pages", 0, 1000}));
    EXPECT_EQ(told.back(), (Report{"read-pages", 1000, 1000}));
    progress.enter("match", 0);
    EXPECT_EQ(told.back(), (Report{"match", 0, 0}));
}

TEST(Progress, worksWithoutAListener) {
    tests::SetClock clock;
    Progress progress(clock, {});
    progress.enter("x", 2);
    progress.reach(2);
    EXPECT_EQ(progress.report().done, 2U);
}

TEST(Runner, handsProgressToTheListener) {
    const base::SystemClock clock;
    Runner runner(clock, 1);
    std::vector<Report> told;
    auto handle = runner.start(aJob([](Context& context) -> Result<void> {
                                   context.progress().enter("count", 3);
                                   context.progress().reach(3);
                                   return {};
                               }),
                               [&](const Report& report) { told.push_back(report); });
    EXPECT_TRUE(handle.wait().ok());
    EXPECT_EQ(told, (std::vector<Report>{{"count", 0, 3}, {"count", 3, 3}}));
}

} // namespace
} // namespace dokaz::job
