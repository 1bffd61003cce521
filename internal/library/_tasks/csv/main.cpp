// Reads a table of comma-separated values and adds up a column.
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

// Reads one row; an empty one means that there is no more.
std::vector<std::string> read_row(std::istream &in) {
    std::vector<std::string> row;
    if (in.peek() == std::istream::traits_type::eof()) {
        return row;
    }
    std::string field;
    bool quoted = false;
    for (char c; in.get(c);) {
        if (quoted && c == '"' && in.peek() == '"') {
            field += static_cast<char>(in.get());  // two quotes stand for one
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            row.push_back(field);
            field.clear();
        } else if (!quoted && c == '\n') {
            break;
        } else {
            field += c;
        }
    }
    row.push_back(field);
    return row;
}

int main() {
    // For a file, use a std::ifstream instead.
    std::istringstream in(R"(item,quantity,price
"pen, blue",3,120
notebook,2,350
"12"" ruler",1,90
)");
    int sum = 0;
    read_row(in);  // the names of the columns
    for (auto row = read_row(in); !row.empty(); row = read_row(in)) {
        const int quantity = std::stoi(row.at(1));
        const int price = std::stoi(row.at(2));
        std::cout << row[0] << ": " << quantity << " x " << price << " = " << quantity * price << '\n';
        sum += quantity * price;
    }
    std::cout << "sum: " << sum << '\n';
}
