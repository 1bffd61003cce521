// Writes a text file, appends to it and reads it line by line.
import java.io.File
import java.io.FileNotFoundException

fun printLines(file: File) {
    // useLines reads a line when it is asked for, and closes the file in the end.
    var count = 0
    file.useLines { lines ->
        for (line in lines) {
            count++
            println("$count: $line")
        }
    }
    println("$count lines")
}

fun main() {
    val file = File("shopping.txt")
    file.writeText("milk\nbread\n")
    file.appendText("apples\n")
    printLines(file)
    file.delete()

    try {
        printLines(File("missing.txt"))
    } catch (e: FileNotFoundException) {
        println("there is no missing.txt")
    }
}
