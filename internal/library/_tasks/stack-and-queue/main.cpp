// A stack and a circular queue, and brackets checked with the stack.
#include <array>
#include <cstddef>
#include <iostream>
#include <optional>
#include <stack>
#include <string>

// A queue takes in at the back and gives from the front: first in, first out.
// This one runs in a circle, so that nothing is ever moved.
template <typename T, std::size_t Slots>
class CircularQueue {
public:
    // Returns false if the queue is full.
    bool add(const T& item)
    {
        if (count == Slots)
            return false;
        // The remainder leads from the last slot back to the first.
        items[(front_ + count) % Slots] = item;
        ++count;
        return true;
    }

    // Returns nothing if the queue is empty.
    std::optional<T> take()
    {
        if (count == 0)
            return std::nullopt;
        const T item = items[front_];
        front_ = (front_ + 1) % Slots;
        --count;
        return item;
    }

    const std::array<T, Slots>& slots() const { return items; }
    std::size_t front() const { return front_; }

private:
    std::array<T, Slots> items{};
    std::size_t front_ = 0, count = 0;
};

// Says whether each bracket of the text has its partner.
std::string check_brackets(const std::string& text)
{
    const std::string opening = "([{", closing = ")]}";
    std::stack<std::size_t> open; // where brackets were opened
    const auto bracket = [&](std::size_t at) {
        return std::string(1, text[at]) + " at " + std::to_string(at);
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t kind = closing.find(text[i]);
        if (opening.find(text[i]) != std::string::npos) {
            open.push(i);
        } else if (kind != std::string::npos) {
            if (open.empty())
                return bracket(i) + " closes nothing";
            // Whatever was opened last must be closed first.
            const char partner = text[open.top()];
            open.pop(); // top looks, pop only removes
            if (partner != opening[kind])
                return bracket(i) + " does not close " + partner;
        }
    }
    return open.empty() ? "balanced" : bracket(open.top()) + " is not closed";
}

int main()
{
    // A stack grows and shrinks at one end: last in, first out.
    std::stack<int> stack;
    for (int number : {1, 2, 3})
        stack.push(number);
    std::cout << "stack: push 1 2 3, pop";
    for (; !stack.empty(); stack.pop())
        std::cout << ' ' << stack.top();
    std::cout << '\n';

    CircularQueue<char, 3> queue;
    for (char c : {'A', 'B', 'C', 'D'})
        std::cout << "queue: " << c << (queue.add(c) ? " added\n" : " refused, it is full\n");
    if (const auto item = queue.take())
        std::cout << "queue: " << *item << " taken\n";
    if (queue.add('D')) {
        std::cout << "queue: D added, slots";
        for (char c : queue.slots())
            std::cout << ' ' << c;
        std::cout << ", front at " << queue.front() << '\n';
    }
    std::cout << "queue: take";
    while (const auto item = queue.take())
        std::cout << ' ' << *item;
    std::cout << '\n';

    for (const char* text : {"{[a + b] * (c - d)}", "(a + b]", "((a)", "a)"})
        std::cout << text << ": " << check_brackets(text) << '\n';
}
