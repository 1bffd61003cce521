// Multiplies two matrices.
#include <iomanip>
#include <iostream>
#include <stdexcept>
#include <vector>

using Matrix = std::vector<std::vector<int>>;

// Each entry is a row of a times a column of b: the products of their entries, added.
Matrix multiply(const Matrix& a, const Matrix& b) {
    if (a.empty() || b.empty() || a[0].size() != b.size()) {
        throw std::invalid_argument("the first needs as many columns as the second has rows");
    }
    Matrix product(a.size(), std::vector<int>(b[0].size(), 0));
    for (std::size_t row = 0; row < a.size(); ++row) {
        for (std::size_t column = 0; column < b[0].size(); ++column) {
            for (std::size_t k = 0; k < b.size(); ++k) {
                product[row][column] += a[row][k] * b[k][column];
            }
        }
    }
    return product;
}

int main() {
    const Matrix a = {{1, 2, 3}, {4, 5, 6}};
    const Matrix b = {{7, 8}, {9, 10}, {11, 12}};
    std::cout << "2 x 3 times 3 x 2 is 2 x 2:\n";
    for (const auto& row : multiply(a, b)) {
        for (const int entry : row) {
            std::cout << std::setw(5) << entry;
        }
        std::cout << '\n';
    }
}
