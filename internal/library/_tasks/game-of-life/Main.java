// Conway's game of life on a board whose edges are joined.
public class Main {
    private static final int ROWS = 6;
    private static final int COLUMNS = 8;

    static int neighbours(boolean[][] board, int row, int column) {
        int count = 0;
        for (int y = -1; y <= 1; y++) {
            for (int x = -1; x <= 1; x++) {
                // floorMod is never negative, unlike %
                if ((y != 0 || x != 0) && board[Math.floorMod(row + y, ROWS)][Math.floorMod(column + x, COLUMNS)]) {
                    count++;
                }
            }
        }
        return count;
    }

    static boolean[][] next(boolean[][] board) {
        boolean[][] next = new boolean[ROWS][COLUMNS];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                int n = neighbours(board, row, column);
                next[row][column] = n == 3 || (n == 2 && board[row][column]);
            }
        }
        return next;
    }

    static void print(boolean[][] board, int generation) {
        System.out.println("generation " + generation);
        for (boolean[] row : board) {
            StringBuilder line = new StringBuilder();
            for (boolean alive : row) {
                line.append(alive ? '#' : '.');
            }
            System.out.println(line);
        }
    }

    public static void main(String[] args) {
        boolean[][] board = new boolean[ROWS][COLUMNS];
        int[][] glider = {{0, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}};
        for (int[] cell : glider) {
            board[cell[0]][cell[1]] = true;
        }
        print(board, 0);
        for (int generation = 1; generation <= 4; generation++) {
            board = next(board);
        }
        print(board, 4);

        int living = 0;
        for (boolean[] row : board) {
            for (boolean alive : row) {
                living += alive ? 1 : 0;
            }
        }
        System.out.println(living + " cells live");
    }
}
