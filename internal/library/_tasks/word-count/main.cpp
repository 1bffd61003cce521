// Counts how often each word occurs in a text and prints the most frequent ones.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

std::vector<std::string> split(const std::string &text) {
    std::vector<std::string> words;
    std::string word;
    for (unsigned char c : text) {
        if (std::isalpha(c)) {
            word += static_cast<char>(std::tolower(c));
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    if (!word.empty()) {
        words.push_back(word);
    }
    return words;
}

int main() {
    const std::string text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!";
    const std::vector<std::string> words = split(text);

    std::map<std::string, int> counts;
    for (const std::string &word : words) {
        counts[word]++;  // a word that is not there yet starts at 0
    }

    // A map is in the order of its keys. A stable sort keeps that among equal counts.
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });

    std::cout << words.size() << " words, " << counts.size() << " different\n";
    const std::size_t shown = std::min<std::size_t>(5, sorted.size());
    for (std::size_t i = 0; i < shown; i++) {
        std::cout << sorted[i].first << ' ' << sorted[i].second << '\n';
    }
}
