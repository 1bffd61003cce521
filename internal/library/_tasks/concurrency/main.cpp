// Runs tasks at the same time and prints their results in order.
#include <future>
#include <iostream>
#include <mutex>
#include <vector>

std::mutex lock;
int finished = 0;  // used only while lock is held

int sum_up_to(int limit) {
    int sum = 0;
    for (int i = 1; i <= limit; i++) {
        sum += i;
    }
    const std::lock_guard<std::mutex> guard(lock);  // gives the lock back at the end of the block
    finished++;
    return sum;
}

int main() {
    std::vector<std::future<int>> results;
    for (int limit = 10; limit <= 40; limit += 10) {
        results.push_back(std::async(std::launch::async, sum_up_to, limit));
    }
    int limit = 10;
    for (auto &result : results) {
        // get waits until the result is there
        std::cout << "sum of 1 to " << limit << ": " << result.get() << '\n';
        limit += 10;
    }
    std::cout << "finished tasks: " << finished << '\n';
}
