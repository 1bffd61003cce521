// A timer that repeats and one that is cancelled.
#include <chrono>
#include <condition_variable>
#include <functional>
#include <iostream>
#include <mutex>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

// Runs an action once after a delay, unless it is cancelled before.
class Timer {
public:
    Timer(std::chrono::milliseconds delay, std::function<void()> action)
        : thread_([this, delay, action = std::move(action)] {
              std::unique_lock<std::mutex> lock(mutex_);
              if (!changed_.wait_for(lock, delay, [this] { return cancelled_; })) {
                  action();
              }
          }) {}

    ~Timer() {
        cancel();
        thread_.join();
    }

    void cancel() {
        const std::lock_guard<std::mutex> lock(mutex_);
        cancelled_ = true;
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool cancelled_ = false;
    std::thread thread_;  // last, since it uses the others
};

int main() {
    std::cout << "start\n";
    Timer late(10s, [] { std::cout << "this is never printed\n"; });

    // The next time is computed from the first, so that delays do not add up.
    auto next = std::chrono::steady_clock::now();
    for (int tick = 1; tick <= 3; tick++) {
        next += 50ms;
        std::this_thread::sleep_until(next);
        std::cout << "tick " << tick << '\n';
    }

    late.cancel();
    std::cout << "the late one was cancelled\n";
    std::cout << "end\n";
}
