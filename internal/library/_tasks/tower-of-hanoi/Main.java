// Tower of Hanoi: moves a pile of discs to another peg, one disc at a time.
public class Main {

    /** Is told of each move. */
    interface Visitor {
        void visit(int disc, char from, char to);
    }

    /** Moves n discs from one peg to another; the third peg is spare. Returns the number of moves. */
    static int move(int n, char from, char to, char spare, Visitor visitor) {
        if (n == 0) {
            return 0; // nothing to move: here the recursion ends
        }
        // What lies on the largest disc has to get out of its way ...
        int before = move(n - 1, from, spare, to, visitor);
        visitor.visit(n, from, to);
        // ... and comes back on top of it.
        int after = move(n - 1, spare, to, from, visitor);
        return before + 1 + after;
    }

    public static void main(String[] args) {
        int moves = move(3, 'A', 'C', 'B',
                (disc, from, to) -> System.out.println("disc " + disc + ": " + from + " -> " + to));
        System.out.println("3 discs: " + moves + " moves");

        // Each further disc doubles the work and adds one move: 2^n - 1.
        for (int n = 4; n <= 20; n += 8) {
            int count = move(n, 'A', 'C', 'B', (disc, from, to) -> { });
            System.out.println(n + " discs: " + count + " moves");
        }
    }
}
