// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.
#include <iostream>

namespace {

// Moves n discs from one peg to another. The third peg is spare.
// Returns how many moves it took; prints them only if show is true.
int move(int n, char from, char to, char spare, bool show) {
    if (n == 0) {
        return 0;  // nothing to move: here the recursion ends
    }
    // What lies on the largest disc has to get out of its way ...
    const int before = move(n - 1, from, spare, to, show);
    if (show) {
        std::cout << "disc " << n << ": " << from << " -> " << to << '\n';
    }
    // ... and comes back on top of it.
    const int after = move(n - 1, spare, to, from, show);
    return before + 1 + after;
}

}  // namespace

int main() {
    const int moves = move(3, 'A', 'C', 'B', true);
    std::cout << "3 discs: " << moves << " moves\n";
    // Each further disc doubles the work and adds one move: 2^n - 1.
    for (int n = 4; n <= 20; n += 8) {
        std::cout << n << " discs: " << move(n, 'A', 'C', 'B', false) << " moves\n";
    }
}
