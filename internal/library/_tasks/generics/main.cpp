// Templates: one function and one class for any type.
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

// Works for each type whose values can be compared with >.
template <typename T>
const T &larger(const T &a, const T &b) {
    return a > b ? a : b;
}

template <typename T>
class Stack {
public:
    void push(T item) { items_.push_back(std::move(item)); }

    // Nothing if the stack is empty.
    std::optional<T> pop() {
        if (items_.empty()) {
            return std::nullopt;
        }
        T item = std::move(items_.back());
        items_.pop_back();
        return item;
    }

    std::size_t size() const { return items_.size(); }

private:
    std::vector<T> items_;
};

int main() {
    std::cout << "larger: " << larger(3, 7) << '\n';
    std::cout << "larger: " << larger<std::string>("apple", "pear") << '\n';

    Stack<int> numbers;
    numbers.push(1);
    numbers.push(2);
    numbers.push(3);
    if (auto number = numbers.pop()) {
        std::cout << "top: " << *number << ", " << numbers.size() << " left\n";
    }

    Stack<std::string> letters;
    letters.push("a");
    letters.push("c");
    if (auto letter = letters.pop()) {
        std::cout << "top: " << *letter << ", " << letters.size() << " left\n";
    }
    letters.pop();
    if (!letters.pop()) {
        std::cout << "empty\n";
    }
}
