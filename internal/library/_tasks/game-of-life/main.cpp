// Conway's game of life on a board whose edges are joined.
#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

class Life {
public:
    // A '#' is a living cell.
    explicit Life(std::vector<std::string> rows) : rows_(std::move(rows)) {}

    void step() {
        std::vector<std::string> next = rows_;
        for (int row = 0; row < height(); row++) {
            for (int column = 0; column < width(); column++) {
                const int n = neighbours(row, column);
                next[row][column] = n == 3 || (n == 2 && alive(row, column)) ? '#' : '.';
            }
        }
        rows_ = std::move(next);
    }

    int living() const {
        int count = 0;
        for (const std::string &row : rows_) {
            count += static_cast<int>(std::count(row.begin(), row.end(), '#'));
        }
        return count;
    }

    void print(int generation) const {
        std::cout << "generation " << generation << '\n';
        for (const std::string &row : rows_) {
            std::cout << row << '\n';
        }
    }

private:
    int height() const { return static_cast<int>(rows_.size()); }
    int width() const { return static_cast<int>(rows_[0].size()); }

    // The edges are joined. The size is added, since the remainder of a negative number is negative.
    bool alive(int row, int column) const {
        return rows_[(row + height()) % height()][(column + width()) % width()] == '#';
    }

    int neighbours(int row, int column) const {
        int count = 0;
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                count += (y != 0 || x != 0) && alive(row + y, column + x);
            }
        }
        return count;
    }

    std::vector<std::string> rows_;
};

int main() {
    Life life({
        ".#......",
        "..#.....",
        "###.....",
        "........",
        "........",
        "........",
    });
    life.print(0);
    for (int generation = 1; generation <= 4; generation++) {
        life.step();
    }
    life.print(4);
    std::cout << life.living() << " cells live\n";
}
