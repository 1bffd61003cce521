// A to-do list: add, finish, remove.
#include <algorithm>
#include <iostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

class TodoList {
public:
    void add(std::string text) { entries_.push_back({std::move(text), false}); }

    void finish(std::size_t number) { entries_[index(number)].done = true; }

    void remove(std::size_t number) {
        entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(index(number)));
    }

    void print(std::ostream &out) const {
        for (std::size_t i = 0; i < entries_.size(); i++) {
            out << i + 1 << ". [" << (entries_[i].done ? 'x' : ' ') << "] " << entries_[i].text << '\n';
        }
        const auto done = std::count_if(entries_.begin(), entries_.end(), [](const Entry &e) { return e.done; });
        out << done << " of " << entries_.size() << " done\n";
    }

private:
    struct Entry {
        std::string text;
        bool done;
    };

    // People count from 1, vectors from 0.
    std::size_t index(std::size_t number) const {
        if (number < 1 || number > entries_.size()) {
            throw std::out_of_range("there is no entry " + std::to_string(number));
        }
        return number - 1;
    }

    std::vector<Entry> entries_;
};

int main() {
    TodoList list;
    list.add("write the report");
    list.add("buy milk");
    list.add("call Mina");
    list.finish(2);
    list.print(std::cout);

    try {
        list.finish(7);
    } catch (const std::out_of_range &error) {
        std::cout << error.what() << '\n';
    }
    list.remove(2);
    list.print(std::cout);
}
