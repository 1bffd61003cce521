module autocoding

go 1.26
