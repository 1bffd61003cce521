// Writes a text file, appends to it and reads it line by line.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

int main() {
    const std::filesystem::path path = "shopping.txt";

    // A stream closes its file at the end of its block.
    {
        std::ofstream out(path);
        out << "milk\nbread\n";
    }
    {
        std::ofstream out(path, std::ios::app);
        out << "apples\n";
        if (!out) {
            std::cerr << "cannot write " << path << '\n';
            return 1;
        }
    }

    std::ifstream in(path);
    std::string line;
    int lines = 0;
    while (std::getline(in, line)) {
        lines++;
        std::cout << lines << ": " << line << '\n';
    }
    std::cout << lines << " lines\n";
    in.close();
    std::filesystem::remove(path);

    if (!std::ifstream("missing.txt")) {
        std::cout << "there is no missing.txt\n";
    }
}
