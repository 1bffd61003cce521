// A bank account that never lets anyone withdraw more than there is.
'use strict';

const money = (cents) => (cents / 100).toFixed(2);

class Account {
  // A private field: nobody outside can change it. In cents, since 0.1 + 0.2 is not 0.3.
  #balance = 0;

  constructor(owner) {
    this.owner = owner;
  }

  deposit(amount) {
    Account.#check(amount);
    this.#balance += amount;
  }

  /** Throws, and takes nothing, if there is not enough. */
  withdraw(amount) {
    Account.#check(amount);
    if (amount > this.#balance) throw new Error(`there is not enough for ${money(amount)}`);
    this.#balance -= amount;
  }

  toString() {
    return `${this.owner} has ${money(this.#balance)}`;
  }

  static #check(amount) {
    if (!Number.isInteger(amount) || amount <= 0) throw new Error('an amount must be above 0');
  }
}

function attempt(action) {
  try {
    action();
  } catch (error) {
    console.log(`refused: ${error.message}`);
  }
}

const account = new Account('Ada');
console.log(String(account));
account.deposit(10000);
account.withdraw(2550);
console.log(String(account));
attempt(() => account.withdraw(50000));
attempt(() => account.deposit(-100));
console.log(String(account));
