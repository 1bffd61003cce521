// Random numbers: roll dice and shuffle cards with a generator of our own.
#include <array>
#include <cstddef>
#include <cstdint>
#include <iostream>
#include <limits>
#include <random>
#include <string>
#include <utility>
#include <vector>

// A xorshift generator. It is not random at all: the state decides all numbers
// that follow, which is why the same seed gives the same dice again.
class Generator {
public:
    explicit Generator(std::uint32_t seed) : state(seed) {} // not 0, it would stay 0

    std::uint32_t next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }

    // Returns a number from 0 to n - 1, each as likely as the others.
    std::uint32_t below(std::uint32_t n)
    {
        // next() % n alone would favour small numbers, since n rarely divides the
        // count of all values: those from the last, incomplete group are dropped.
        constexpr auto most = std::numeric_limits<std::uint32_t>::max();
        const std::uint32_t limit = most - most % n;
        std::uint32_t value;
        do
            value = next();
        while (value >= limit);
        return value % n;
    }

    int roll() { return 1 + static_cast<int>(below(6)); }

private:
    std::uint32_t state;
};

void print_rolls(const std::string& label, Generator& random, int count)
{
    std::cout << label << ':';
    for (int i = 0; i < count; ++i)
        std::cout << ' ' << random.roll();
    std::cout << '\n';
}

// Fisher-Yates: every order is equally likely.
void shuffle(std::vector<std::string>& cards, Generator& random)
{
    for (std::size_t last = cards.size() - 1; last > 0; --last) {
        // Chosen among those not yet placed; last itself may stay where it is.
        const auto chosen = random.below(static_cast<std::uint32_t>(last + 1));
        std::swap(cards[last], cards[chosen]);
    }
}

std::vector<std::string> new_deck()
{
    std::vector<std::string> deck;
    for (const char* suit : {"spades", "hearts", "diamonds", "clubs"})
        for (const char* rank : {"A", "2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K"})
            deck.push_back(std::string(rank) + " of " + suit);
    return deck;
}

int main()
{
    Generator random(2024), same(2024), other(7);
    print_rolls("seed 2024", random, 12);
    print_rolls("again", same, 12);
    print_rolls("seed 7", other, 12);

    std::array<int, 7> counts{}; // counts[0] is not used
    for (int i = 0; i < 60000; ++i)
        ++counts[random.roll()];
    for (int face = 1; face <= 6; ++face)
        std::cout << face << " was rolled " << counts[face] << " times of 60000\n";

    std::vector<std::string> deck = new_deck();
    shuffle(deck, random);
    for (int i = 0; i < 5; ++i)
        std::cout << "card " << i + 1 << ": " << deck[i] << '\n';

    // The library has generators and distributions. random_device gives a seed
    // that nobody knows, so that only what holds always is printed.
    std::mt19937 engine(std::random_device{}());
    std::uniform_int_distribution<int> die(1, 6); // both ends included
    int valid = 0;
    for (int i = 0; i < 1000; ++i) {
        const int face = die(engine);
        if (face >= 1 && face <= 6)
            ++valid;
    }
    std::cout << "library: " << valid << " of 1000 rolls are from 1 to 6\n";
}
