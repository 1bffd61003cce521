// A bank account that never lets anyone withdraw more than there is.

enum AccountError: Error {
    case amount
    case notEnough(Int)

    var text: String {
        switch self {
        case .amount:
            return "an amount must be above 0"
        case .notEnough(let cents):
            return "there is not enough for \(money(cents))"
        }
    }
}

func money(_ cents: Int) -> String {
    let rest = cents % 100
    return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
}

final class Account {
    let owner: String
    // In cents: fractions of a Double would not add up. Only the account changes it.
    private(set) var balance = 0

    init(owner: String) {
        self.owner = owner
    }

    func deposit(_ amount: Int) throws {
        guard amount > 0 else { throw AccountError.amount }
        balance += amount
    }

    /// Throws, and takes nothing, if there is not enough.
    func withdraw(_ amount: Int) throws {
        guard amount > 0 else { throw AccountError.amount }
        guard amount <= balance else { throw AccountError.notEnough(amount) }
        balance -= amount
    }

    var text: String { "\(owner) has \(money(balance))" }
}

func attempt(_ action: () throws -> Void) {
    do {
        try action()
    } catch let error as AccountError {
        print("refused: \(error.text)")
    } catch {
        print("refused: \(error)")
    }
}

let account = Account(owner: "Ada")
print(account.text)
attempt { try account.deposit(10000) }
attempt { try account.withdraw(2550) }
print(account.text)
attempt { try account.withdraw(50000) }
attempt { try account.deposit(-100) }
print(account.text)
