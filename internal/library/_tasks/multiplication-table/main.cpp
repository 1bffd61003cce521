// The multiplication tables of 2 to 9, four of them side by side.
#include <iomanip>
#include <iostream>

// Prints the tables of first to last next to each other, one row per factor.
void print_tables(int first, int last)
{
    // The outer loop makes rows, since text can only be printed line by line.
    for (int factor = 1; factor <= 9; ++factor) {
        for (int table = first; table <= last; ++table) {
            // The gap belongs between two cells, not behind the last one.
            if (table > first)
                std::cout << "    ";
            // setw holds for the next value only, so it is needed each time.
            std::cout << table << " x " << factor << " = "
                      << std::setw(2) << table * factor;
        }
        std::cout << '\n';
    }
}

int main()
{
    print_tables(2, 5);
    std::cout << '\n';
    print_tables(6, 9);
}
