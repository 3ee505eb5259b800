// SPDX-License-Identifier: GPL-3.0-or-later
#include "job/serial_queue.h"

#include <gtest/gtest.h>
#include <stdexcept>

namespace dokaz::job {
namespace {

using base::ErrorCode;
using base::Result;

TEST(SerialQueue, runsFunctionsOneByOneInOrder) {
    std::vector<int> seen; // touched by the queue's thread alone
    {
        SerialQueue queue;
        for (int i = 0; i < 1000; ++i)
            (void)queue.submit<void>([&seen, i]() -> Result<void> {
                seen.push_back(i);
                return {};
            });
    }
    ASSERT_EQ(seen.size(), 1000U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

TEST(SerialQueue, handsBackValuesAndErrors) {
    SerialQueue queue;
    EXPECT_EQ(queue.run<int>([]() -> Result<int> { return 42; }).value(), 42);
    EXPECT_EQ(queue.run<int>([]() -> Result<int> { return base::Error(ErrorCode::Stale); }).error().code(),
              ErrorCode::Stale);
    auto text = queue.run<std::unique_ptr<std::string>>(
        [own = std::make_unique<std::string>("moved")]() mutable -> Result<std::unique_ptr<std::string>> {
            return std::move(own);
        });
    EXPECT_EQ(*text.value(), "moved");
}

TEST(SerialQueue, stopsForeignExceptionsAndGoesOn) {
    SerialQueue queue;
    EXPECT_EQ(queue.run<void>([]() -> Result<void> { throw std::runtime_error("x"); }).error().code(),
              ErrorCode::Internal);
    EXPECT_TRUE(queue.run<void>([]() -> Result<void> { return {}; }).ok());
}

TEST(SerialQueue, takesFunctionsFromManyThreads) {
    SerialQueue queue;
    int sum = 0; // touched by the queue's thread alone
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < 250; ++i)
                EXPECT_TRUE(queue
                                .run<void>([&]() -> Result<void> {
                                    ++sum;
                                    return {};
                                })
                                .ok());
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(queue.run<int>([&]() -> Result<int> { return sum; }).value(), 1000);
}

TEST(SerialQueue, runsWhatARunningFunctionSubmits) {
    bool ran = false;
    {
        SerialQueue queue;
        (void)queue.submit<void>([&]() -> Result<void> {
            EXPECT_TRUE(queue.isOwnThread());
            (void)queue.submit<void>([&]() -> Result<void> {
                ran = true;
                return {};
            });
            return {};
        });
    }
    EXPECT_TRUE(ran);
}

TEST(SerialQueue, letsGoOfWhatAFunctionHoldsBeforeItsResultIsSeen) {
    SerialQueue queue;
    auto held = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = held;
    EXPECT_TRUE(queue.run<void>([held = std::move(held)]() -> Result<void> { return {}; }).ok());
    EXPECT_TRUE(watched.expired());
}

} // namespace
} // namespace dokaz::job
