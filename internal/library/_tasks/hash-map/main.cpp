// A hash map made by hand; it counts the words of a sentence.
#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

class HashMap {
public:
    using Bucket = std::vector<std::pair<std::string, int>>;

    // Gives the value of a key, which is put in as 0 if it is not there.
    int& operator[](const std::string& key)
    {
        if (int* value = find(key))
            return *value;
        // Full buckets would be slow: there are never more entries than buckets.
        if (count == buckets_.size())
            grow();
        Bucket& bucket = buckets_[index(key)];
        bucket.emplace_back(key, 0);
        ++count;
        return bucket.back().second;
    }

    // Returns a pointer to the value, or nullptr if the key is not there.
    int* find(const std::string& key)
    {
        for (auto& [other, value] : buckets_[index(key)])
            if (other == key)
                return &value;
        return nullptr;
    }

    bool erase(const std::string& key)
    {
        const bool erased = std::erase_if(buckets_[index(key)],
            [&](const auto& entry) { return entry.first == key; }) > 0;
        count -= erased ? 1 : 0;
        return erased;
    }

    std::size_t size() const { return count; }
    const std::vector<Bucket>& buckets() const { return buckets_; }

private:
    // Makes a number of a text. Each character changes all that came before;
    // unsigned numbers may wrap around.
    static std::uint32_t hash(const std::string& key)
    {
        std::uint32_t h = 0;
        for (unsigned char c : key)
            h = 31 * h + c;
        return h;
    }

    std::size_t index(const std::string& key) const { return hash(key) % buckets_.size(); }

    // Doubles the buckets. An entry may belong elsewhere now: all move.
    void grow()
    {
        std::vector<Bucket> old(2 * buckets_.size());
        std::swap(old, buckets_);
        for (Bucket& bucket : old)
            for (auto& entry : bucket)
                buckets_[index(entry.first)].push_back(std::move(entry));
    }

    std::vector<Bucket> buckets_ = std::vector<Bucket>(4);
    std::size_t count = 0;
};

// Returns the words in lower case, without punctuation.
std::vector<std::string> words_of(const std::string& text)
{
    std::vector<std::string> words;
    std::string word;
    for (unsigned char c : text + ' ') {
        if (std::isalpha(c)) {
            word += static_cast<char>(std::tolower(c));
        } else if (!word.empty()) {
            words.push_back(word);
            word.clear();
        }
    }
    return words;
}

int main()
{
    const auto words = words_of("The sea and the shore, the wind and the sun: the sea is calm.");
    HashMap counts;
    for (const auto& word : words)
        ++counts[word];

    std::cout << counts.size() << " entries in " << counts.buckets().size() << " buckets\n";
    for (std::size_t i = 0; i < counts.buckets().size(); ++i) {
        std::cout << i << ':';
        for (const auto& [key, value] : counts.buckets()[i])
            std::cout << ' ' << key << '=' << value;
        std::cout << '\n';
    }
    for (const std::string key : {"sea", "moon"}) {
        const int* value = counts.find(key);
        std::cout << "get " << key << ": " << (value ? std::to_string(*value) : "nothing") << '\n';
    }
    if (counts.erase("is"))
        std::cout << "remove is: " << counts.size() << " entries left\n";

    // The library has std::unordered_map, which hashes too, and std::map, which
    // is a tree and keeps its keys sorted.
    std::map<std::string, int> sorted;
    for (const auto& word : words)
        ++sorted[word];
    sorted.erase("is");
    std::cout << "by word:";
    for (const auto& [key, value] : sorted)
        std::cout << ' ' << key << '=' << value;
    std::cout << '\n';
}
