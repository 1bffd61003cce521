// A bank account that never lets anyone withdraw more than there is.

class Account(private val owner: String) {
    // In cents: fractions of a Double would not add up. Only the account changes it.
    var balance = 0L
        private set

    fun deposit(amount: Long) {
        require(amount > 0) { "an amount must be above 0" }
        balance += amount
    }

    /** Throws, and takes nothing, if there is not enough. */
    fun withdraw(amount: Long) {
        require(amount > 0) { "an amount must be above 0" }
        check(amount <= balance) { "there is not enough for ${money(amount)}" }
        balance -= amount
    }

    override fun toString() = "$owner has ${money(balance)}"

    private fun money(cents: Long) = "${cents / 100}.${(cents % 100).toString().padStart(2, '0')}"
}

fun attempt(action: () -> Unit) {
    try {
        action()
    } catch (e: RuntimeException) {
        println("refused: ${e.message}")
    }
}

fun main() {
    val account = Account("Ada")
    println(account)
    account.deposit(10000)
    account.withdraw(2550)
    println(account)
    attempt { account.withdraw(50000) }
    attempt { account.deposit(-100) }
    println(account)
}
