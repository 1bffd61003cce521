// Sorting: a merge sort written by hand, and std::sort of the library.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <iostream>
#include <span>
#include <string>
#include <vector>

struct Student {
    std::string name;
    int score;
};

// Sorts numbers in ascending order, using as much room in spare.
void merge_sort(std::span<int> numbers, std::span<int> spare)
{
    if (numbers.size() < 2)
        return; // nothing or a single number is sorted already

    const std::size_t middle = numbers.size() / 2;
    merge_sort(numbers.first(middle), spare);
    merge_sort(numbers.subspan(middle), spare);

    // Merge the sorted halves: take the smaller of their first numbers.
    std::size_t left = 0, right = middle;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        // <= takes equal numbers from the left, which keeps their order.
        if (right == numbers.size() || (left < middle && numbers[left] <= numbers[right]))
            spare[i] = numbers[left++];
        else
            spare[i] = numbers[right++];
    }
    std::copy_n(spare.begin(), numbers.size(), numbers.begin());
}

// Returns the numbers in ascending order and leaves the original as it is.
std::vector<int> merge_sorted(std::vector<int> numbers)
{
    std::vector<int> spare(numbers.size());
    merge_sort(numbers, spare);
    return numbers;
}

void show(const std::string& label, const std::vector<int>& numbers)
{
    std::cout << label;
    for (int number : numbers)
        std::cout << ' ' << number;
    std::cout << '\n';
}

int main()
{
    const std::vector<int> original{38, 27, 43, 3, 9, 82, 10, 27};
    show("before:    ", original);
    show("merge sort:", merge_sorted(original));

    std::vector<int> numbers = original;
    std::ranges::sort(numbers);
    show("built in:  ", numbers);

    std::ranges::sort(numbers, std::greater{});
    show("descending:", numbers);

    std::vector<Student> students{{"Jun", 72}, {"Yuna", 88}, {"Mina", 95}, {"Alex", 88}};
    // The function says whether a comes before b. For equal students it must
    // say no both ways round, so that it may not use <= or >=.
    std::ranges::sort(students, [](const Student& a, const Student& b) {
        if (a.score != b.score)
            return a.score > b.score;
        return a.name < b.name;
    });
    std::cout << "by score, then by name:\n";
    for (const auto& [name, score] : students)
        std::cout << "  " << score << ' ' << name << '\n';
}
