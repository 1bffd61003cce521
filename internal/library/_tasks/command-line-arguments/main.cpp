// Command line arguments: a greeter with options, values and names.
#include <charconv>
#include <cstddef>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct Options {
    int count = 1;
    bool loud = false;
    bool help = false;
    std::vector<std::string> names;
};

// A call that cannot be understood.
struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

int read_count(std::string_view text)
{
    int count = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, count);
    // stop is where the number ends: "3x" is none.
    if (error != std::errc{} || stop != end || count < 1 || count > 9)
        throw UsageError("--count needs a whole number from 1 to 9, not \"" + std::string(text) + '"');
    return count;
}

Options parse(const std::vector<std::string>& args)
{
    const std::string count_prefix = "--count=";
    Options options;
    bool only_names = false;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const std::string& arg = args[i];
        if (only_names || !arg.starts_with('-')) {
            options.names.push_back(arg);
        } else if (arg == "--") { // by custom: no options behind it
            only_names = true;
        } else if (arg == "--help" || arg == "-h") {
            options.help = true;
        } else if (arg == "--loud" || arg == "-l") {
            options.loud = true;
        } else if (arg.starts_with(count_prefix)) {
            options.count = read_count(arg.substr(count_prefix.size()));
        } else if (arg == "--count" || arg == "-c") {
            if (i + 1 == args.size())
                throw UsageError("--count needs a value");
            options.count = read_count(args[++i]); // the next argument belongs to this one
        } else {
            throw UsageError("unknown option " + arg);
        }
    }
    return options;
}

void run(const std::vector<std::string>& args)
{
    Options options = parse(args);
    if (options.help) {
        std::cout << "usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]\n";
        return;
    }
    if (options.names.empty())
        options.names = {"World"};
    for (const std::string& name : options.names)
        for (int i = 0; i < options.count; ++i)
            std::cout << "Hello, " << name << (options.loud ? "!!!" : "!") << '\n';
}

int main(int argc, char** argv)
{
    // argv[0] is the name of the program, the arguments begin at 1.
    if (argc > 1) {
        try {
            run({argv + 1, argv + argc});
            return 0;
        } catch (const UsageError& error) {
            // Errors go to cerr, so that they do not end up in a file with the
            // output. An exit status other than 0 tells the caller of the failure.
            std::cerr << "error: " << error.what() << '\n';
            return 2;
        }
    }

    std::cout << "no arguments given, so here are some examples\n";
    for (const std::string example : {"Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
                                      "--help", "--count many", "--count", "--color red"}) {
        std::cout << "$ greet " << example << '\n';
        std::istringstream words(example); // >> reads word by word
        std::vector<std::string> args;
        for (std::string word; words >> word;)
            args.push_back(word);
        try {
            run(args);
        } catch (const UsageError& error) {
            std::cout << "error: " << error.what() << '\n';
        }
    }
}
