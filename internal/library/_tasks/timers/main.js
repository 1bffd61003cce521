// A timer that repeats and one that is cancelled.
console.log("start");
const late = setTimeout(() => console.log("this is never printed"), 10_000);

let ticks = 0;
const repeating = setInterval(() => {
    ticks++;
    console.log(`tick ${ticks}`);
    if (ticks === 3) {
        clearInterval(repeating);
        clearTimeout(late);
        console.log("the late one was cancelled");
        console.log("end");
    }
}, 50);
