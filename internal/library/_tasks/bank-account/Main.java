// A bank account that never lets anyone withdraw more than there is.
public class Main {

    static class Account {
        private final String owner;
        private long balance; // in cents: fractions of a double would not add up

        Account(String owner) {
            this.owner = owner;
        }

        void deposit(long amount) {
            check(amount);
            balance += amount;
        }

        /** Throws, and takes nothing, if there is not enough. */
        void withdraw(long amount) {
            check(amount);
            if (amount > balance) {
                throw new IllegalStateException("there is not enough for " + money(amount));
            }
            balance -= amount;
        }

        @Override
        public String toString() {
            return owner + " has " + money(balance);
        }

        private static void check(long amount) {
            if (amount <= 0) {
                throw new IllegalArgumentException("an amount must be above 0");
            }
        }

        private static String money(long cents) {
            return String.format("%d.%02d", cents / 100, cents % 100);
        }
    }

    static void attempt(Runnable action) {
        try {
            action.run();
        } catch (IllegalStateException | IllegalArgumentException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        Account account = new Account("Ada");
        System.out.println(account);
        account.deposit(10000);
        account.withdraw(2550);
        System.out.println(account);
        attempt(() -> account.withdraw(50000));
        attempt(() -> account.deposit(-100));
        System.out.println(account);
    }
}
