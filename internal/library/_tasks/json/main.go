// JSON: read a text into a struct, change it, and write it again.
package main

import (
	"encoding/json"
	"fmt"
	"log"
)

const text = `{"address": {"city": "Seoul"}, "languages": ["C", "Go"],
	"member": true, "name": "Ann \"Bug\" Lee", "phone": null, "score": 9.5}`

// Person is what the text describes. Only exported fields, those with a capital
// letter, are read and written; the tags give their names in the text.
type Person struct {
	Address   Address  `json:"address"`
	Languages []string `json:"languages"`
	Member    bool     `json:"member"`
	Name      string   `json:"name"`
	Phone     *string  `json:"phone"` // a pointer, since nil stands for null
	Score     float64  `json:"score"`
}

type Address struct {
	City string `json:"city"`
}

func show(p Person) {
	member := "no"
	if p.Member {
		member = "yes"
	}
	phone := "none"
	if p.Phone != nil {
		phone = *p.Phone
	}
	fmt.Println("name:", p.Name)
	fmt.Println("city:", p.Address.City)
	fmt.Println("first language:", p.Languages[0])
	fmt.Println("member:", member)
	fmt.Println("phone:", phone)
	fmt.Printf("score: %.1f\n", p.Score)
}

// rewrite reads a person and writes it again.
func rewrite(text []byte) (string, error) {
	var p Person
	if err := json.Unmarshal(text, &p); err != nil {
		return "", err
	}
	written, err := json.Marshal(p)
	return string(written), err
}

func main() {
	var person Person
	// Unmarshal needs the address of the struct to be able to fill it.
	if err := json.Unmarshal([]byte(text), &person); err != nil {
		log.Fatal(err)
	}
	show(person)

	phone := "010-1234"
	person.Languages = append(person.Languages, "Swift")
	person.Phone = &phone
	person.Score++
	// MarshalIndent instead would spread the text over lines for people.
	written, err := json.Marshal(person)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(written))

	result := "different"
	if again, err := rewrite(written); err == nil && again == string(written) {
		result = "the same"
	}
	fmt.Println("read and written again:", result)

	for _, wrong := range []string{`["C", "Go"`, `{"name" "Ann"}`, `{name: 1}`, `yes`} {
		var value any // takes whatever there is: maps, slices, strings, ...
		if err := json.Unmarshal([]byte(wrong), &value); err != nil {
			fmt.Println("refused:", wrong) // err tells what is wrong with it
		} else {
			fmt.Println("accepted:", wrong)
		}
	}
}
