// Command line arguments: a greeter with options, values and names.
import Foundation

struct Options {
    var count = 1
    var loud = false
    var help = false
    var names: [String] = []
}

/// A call that cannot be understood.
struct UsageError: Error {
    let message: String
}

func readCount(_ text: String) throws -> Int {
    // Int(text) is nil if the text is not a number: "3x" is none.
    guard let count = Int(text), (1...9).contains(count) else {
        throw UsageError(message: "--count needs a whole number from 1 to 9, not \"\(text)\"")
    }
    return count
}

func parse(_ args: [String]) throws -> Options {
    let countPrefix = "--count="
    var options = Options()
    var rest = args[...] // a slice, from which popFirst takes one after the other
    while let arg = rest.popFirst() {
        if !arg.hasPrefix("-") {
            options.names.append(arg)
        } else if arg == "--" {
            options.names += rest // by custom: no options behind it
            break
        } else if arg == "--help" || arg == "-h" {
            options.help = true
        } else if arg == "--loud" || arg == "-l" {
            options.loud = true
        } else if arg.hasPrefix(countPrefix) {
            options.count = try readCount(String(arg.dropFirst(countPrefix.count)))
        } else if arg == "--count" || arg == "-c" {
            // The next argument belongs to this one.
            guard let value = rest.popFirst() else {
                throw UsageError(message: "--count needs a value")
            }
            options.count = try readCount(value)
        } else {
            throw UsageError(message: "unknown option \(arg)")
        }
    }
    return options
}

func run(_ args: [String]) throws {
    let options = try parse(args)
    if options.help {
        print("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]")
        return
    }
    let end = options.loud ? "!!!" : "!"
    for name in options.names.isEmpty ? ["World"] : options.names {
        for _ in 0..<options.count {
            print("Hello, \(name)\(end)")
        }
    }
}

// The first one is the name of the program.
let arguments = Array(CommandLine.arguments.dropFirst())

if !arguments.isEmpty {
    do {
        try run(arguments)
        exit(0)
    } catch let error as UsageError {
        // Errors go to standard error, so that they do not end up in a file with
        // the output. A status other than 0 tells the caller of the failure.
        FileHandle.standardError.write(Data("error: \(error.message)\n".utf8))
        exit(2)
    }
}

print("no arguments given, so here are some examples")
let examples = [
    "Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
    "--help", "--count many", "--count", "--color red",
]
for example in examples {
    print("$ greet \(example)")
    do {
        try run(example.split(separator: " ").map(String.init))
    } catch let error as UsageError {
        print("error: \(error.message)")
    }
}
