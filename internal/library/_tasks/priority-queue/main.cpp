// A priority queue made of a binary heap: the most urgent task comes first.
#include <cstddef>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// The heap is a tree that lies in an array: the children of i are at 2i + 1 and
// 2i + 2, its parent is at (i - 1) / 2. No child comes before its parent.
template <typename T>
class PriorityQueue {
public:
    void push(T item)
    {
        // The new item begins at the end and rises while it comes before its parent.
        heap_.push_back(std::move(item));
        std::size_t i = heap_.size() - 1;
        while (i > 0 && heap_[i] < heap_[(i - 1) / 2]) {
            std::swap(heap_[i], heap_[(i - 1) / 2]);
            i = (i - 1) / 2;
        }
    }

    // Returns nothing if the queue is empty.
    std::optional<T> pop()
    {
        if (heap_.empty())
            return std::nullopt;
        // The last item moves to the top and sinks below its smaller child.
        std::swap(heap_.front(), heap_.back());
        T first = std::move(heap_.back());
        heap_.pop_back();
        for (std::size_t i = 0;;) {
            std::size_t child = 2 * i + 1;
            if (child + 1 < heap_.size() && heap_[child + 1] < heap_[child])
                ++child;
            if (child >= heap_.size() || !(heap_[child] < heap_[i]))
                return first;
            std::swap(heap_[i], heap_[child]);
            i = child;
        }
    }

    const std::vector<T>& heap() const { return heap_; }

private:
    std::vector<T> heap_;
};

struct Task {
    int priority; // the smaller, the more urgent
    int order;    // among equals the one that came first goes first
    std::string name;

    bool operator<(const Task& other) const
    {
        return std::pair(priority, order) < std::pair(other.priority, other.order);
    }
};

int main()
{
    PriorityQueue<Task> queue;
    int order = 0;
    const auto add = [&](int priority, const std::string& name) {
        queue.push({priority, order++, name});
    };
    add(3, "write report");
    add(1, "stop the leak");
    add(2, "call the bank");
    add(5, "water plants");
    add(1, "answer the alarm");
    add(4, "clean desk");

    std::cout << "heap:";
    for (const Task& task : queue.heap())
        std::cout << ' ' << task.priority;
    std::cout << '\n';

    for (int i = 0; i < 2; ++i)
        if (const auto task = queue.pop())
            std::cout << task->priority << ' ' << task->name << '\n';
    add(2, "repair the pump");
    std::cout << "new: 2 repair the pump\n";
    while (const auto task = queue.pop())
        std::cout << task->priority << ' ' << task->name << '\n';
}
