// The 0/1 knapsack problem: which items are worth most and still fit?
#include <algorithm>
#include <cstddef>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

struct Item {
    std::string name;
    int weight, value;
};

using Items = std::vector<Item>;
using Table = std::vector<std::vector<int>>;

// Returns a table in which best[i][room] is the highest value that the first i
// items allow within room. Each row needs only the one before it.
Table fill(const Items& items, int capacity)
{
    Table best(items.size() + 1, std::vector<int>(capacity + 1));
    for (std::size_t i = 1; i <= items.size(); ++i) {
        const Item& item = items[i - 1];
        for (int room = 0; room <= capacity; ++room) {
            best[i][room] = best[i - 1][room]; // leave the item
            if (item.weight <= room)
                best[i][room] = std::max(best[i][room],
                                         best[i - 1][room - item.weight] + item.value);
        }
    }
    return best;
}

// Goes back through the table: an item was taken if it made a difference.
Items trace(const Table& best, const Items& items, int capacity)
{
    Items taken;
    int room = capacity;
    for (std::size_t i = items.size(); i > 0; --i) {
        if (best[i][room] == best[i - 1][room])
            continue;
        taken.push_back(items[i - 1]);
        room -= items[i - 1].weight;
    }
    std::ranges::reverse(taken);
    return taken;
}

// Takes whatever fits, in the order of the items: quick, but not always best.
Items greedy(const Items& items, int capacity)
{
    Items taken;
    for (const Item& item : items) {
        if (item.weight <= capacity) {
            taken.push_back(item);
            capacity -= item.weight;
        }
    }
    return taken;
}

void show(const std::string& label, const Items& taken)
{
    int weight = 0, value = 0;
    std::cout << label << ':';
    for (const Item& item : taken) {
        std::cout << (weight > 0 ? ", " : " ") << item.name;
        weight += item.weight;
        value += item.value;
    }
    std::cout << " = " << weight << " kg, value " << value << '\n';
}

void show_row(const std::string& label, const std::vector<int>& numbers)
{
    std::cout << std::left << std::setw(12) << label << std::right;
    for (int number : numbers)
        std::cout << std::setw(3) << number;
    std::cout << '\n';
}

int main()
{
    // Ordered by value per kg, the highest first.
    const Items items{{"tent", 6, 30}, {"stove", 3, 14}, {"sleeping bag", 4, 18},
                      {"camera", 2, 9}, {"food", 5, 20}};
    const int capacity = 10;

    const Table best = fill(items, capacity);
    std::vector<int> rooms;
    for (int room = 0; room <= capacity; ++room)
        rooms.push_back(room);
    show_row("kg", rooms);
    for (std::size_t i = 0; i < items.size(); ++i)
        show_row(items[i].name, best[i + 1]);

    show("greedy", greedy(items, capacity));
    show("best", trace(best, items, capacity));
}
