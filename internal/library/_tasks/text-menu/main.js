// Shows a menu and does what is chosen, until the person quits.
const choices = ["1", "2", "9", "3"]; // what a person would type

// Does one thing and answers whether to go on.
function run(choice) {
    switch (choice) {
        case "1":
            console.log("Hello!");
            return true;
        case "2":
            console.log("The die shows 4."); // always, as in a famous joke
            return true;
        case "3":
            console.log("Goodbye!");
            return false;
        default:
            console.log("Please choose 1 to 3.");
            return true;
    }
}

console.log("1) say hello");
console.log("2) roll a die");
console.log("3) quit");
for (const choice of choices) {
    console.log(`> ${choice}`);
    if (!run(choice)) {
        break;
    }
}
