// Binary search: find a number in a sorted array by halving the range.
#include <algorithm>
#include <cstddef>
#include <iostream>
#include <optional>
#include <span>
#include <vector>

// Returns the first position whose number is not smaller than wanted: where
// wanted is, or where it would have to be inserted (the size if behind all).
std::size_t insertion_point(std::span<const int> numbers, int wanted)
{
    std::size_t low = 0, high = numbers.size(); // the answer lies in low..high
    while (low < high) {
        // Not (low + high) / 2: that sum can overflow for huge arrays.
        const std::size_t middle = low + (high - low) / 2;
        if (numbers[middle] < wanted)
            low = middle + 1; // it can only be to the right of middle
        else
            high = middle;    // it is at middle or to the left of it
    }
    return low;
}

// Returns the index of wanted, or nothing if it is not there.
std::optional<std::size_t> binary_search(std::span<const int> numbers, int wanted)
{
    const std::size_t at = insertion_point(numbers, wanted);
    if (at < numbers.size() && numbers[at] == wanted)
        return at;
    return std::nullopt;
}

// How many halvings leave nothing of a range of count numbers.
int most_steps(std::size_t count)
{
    int steps = 0;
    for (; count > 0; count /= 2)
        ++steps;
    return steps;
}

int main()
{
    const std::vector<int> numbers{3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95};

    std::cout << "numbers:";
    for (int number : numbers)
        std::cout << ' ' << number;
    std::cout << '\n';

    for (int wanted : {21, 95, 3, 50}) {
        if (const auto at = binary_search(numbers, wanted))
            std::cout << wanted << ": found at index " << *at << '\n';
        else
            std::cout << wanted << ": not found, it would go to index "
                      << insertion_point(numbers, wanted) << '\n';
    }

    // The standard library has the same search under the name lower_bound.
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), 42);
    if (found != numbers.end() && *found == 42)
        std::cout << "library: 42 is at index " << found - numbers.begin() << '\n';

    std::cout << "at most " << most_steps(1'000'000) << " steps among 1000000 numbers\n";
}
