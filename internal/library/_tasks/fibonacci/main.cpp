// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways.
#include <cstdint>
#include <iostream>
#include <unordered_map>
#include <utility>

// F(92) is the last that fits into 64 bits. by_loop is one number ahead, so that n
// may be 91 at most.

// Follows the definition, which computes the same numbers again and again. calls
// counts how often the function is called.
std::int64_t recursive(int n, long& calls)
{
    ++calls;
    if (n < 2)
        return n; // F(0) = 0 and F(1) = 1
    return recursive(n - 1, calls) + recursive(n - 2, calls);
}

// The same, but it remembers what it has computed (memoization).
class Memoized {
public:
    std::int64_t operator()(int n)
    {
        ++calls_;
        if (n < 2)
            return n;
        if (const auto known = memo.find(n); known != memo.end())
            return known->second;
        const std::int64_t result = (*this)(n - 1) + (*this)(n - 2);
        memo[n] = result;
        return result;
    }

    long calls() const { return calls_; }

private:
    std::unordered_map<int, std::int64_t> memo;
    long calls_ = 0;
};

// The quickest: each step needs only the two numbers before.
std::int64_t by_loop(int n)
{
    std::int64_t current = 0, next = 1; // F(0) and F(1)
    for (int i = 0; i < n; ++i)
        current = std::exchange(next, current + next); // next as it was before
    return current;
}

int main()
{
    std::cout << "first 20:";
    for (int n = 0; n < 20; ++n)
        std::cout << ' ' << by_loop(n);
    std::cout << '\n';

    long calls = 0;
    const std::int64_t result = recursive(25, calls);
    std::cout << "recursive: F(25) = " << result << ", " << calls << " calls\n";

    for (int n : {25, 90}) {
        Memoized memoized;
        const std::int64_t value = memoized(n);
        std::cout << "memoized: F(" << n << ") = " << value << ", "
                  << memoized.calls() << " calls\n";
    }

    std::cout << "loop: F(90) = " << by_loop(90) << '\n';
}
