import Testing

@testable import AvowSources

@Suite("The cells of a thematic list")
struct ListedRecommendationTests {
  private func read(_ text: String) -> ListedRecommendation {
    ListedRecommendation(text) {
      ["Arlania", "Brevonia", "Cordavia", "Dorn and Elv", "Free State (Islands of)"].contains($0)
    }
  }

  private func parts(_ text: String) -> [String] {
    read(text).parts.map { "\($0.text) | \($0.makers.joined(separator: " + "))" }
  }

  @Test("brackets one behind another and names between commas are makers")
  func makers() {
    #expect(parts("1.2 Count them (Arlania) (Brevonia);") == ["Count them | Arlania + Brevonia"])
    #expect(
      parts("1.2 Count them (Arlania, Brevonia and Cordavia).") == [
        "Count them | Arlania + Brevonia + Cordavia"
      ])
    #expect(parts("Count them (Dorn and Elv, Arlania)") == ["Count them | Dorn and Elv + Arlania"])
    #expect(read("115.133 Count them (Arlania)").number == "115.133")
    #expect(read("Count 12.5 per cent (Arlania)").number == nil)
  }

  @Test("brackets within a name and brackets of the words are told apart")
  func brackets() {
    #expect(parts("Count (Free State (Islands of));") == ["Count | Free State (Islands of)"])
    #expect(parts("Join the convention (No. 29) (Arlania);") == ["Join the convention (No. 29) | Arlania"])
    #expect(
      parts("Prevent harm (of any kind); and help (Arlania);") == [
        "Prevent harm (of any kind); and help | Arlania"
      ])
  }

  @Test("two recommendations under one number are two")
  func two() {
    #expect(
      parts("1.2 Count them (Arlania); count again (Brevonia).") == [
        "Count them | Arlania", "count again | Brevonia",
      ])
  }

  @Test(
    "the last bracket is a maker whatever it says; words without one have none; broken brackets are words")
  func strangers() {
    #expect(parts("Count them (Atlantis);") == ["Count them | Atlantis"])
    #expect(parts("Count them") == ["Count them | "])
    #expect(parts("Count them (Arlania") == ["Count them (Arlania | "])
    #expect(parts(";;; ") == [])
    #expect(parts("(Arlania)") == [])
  }

  @Test("the head tells state, cycle and session, in either dash; the name of the file tells it too")
  func head() {
    let printed = ThematicListHead(in: ["", "UPR of Dorn and Elv (3rd Cycle - 34th Session)Thematic list"])
    #expect(printed?.state == "Dorn and Elv")
    #expect(printed?.session == "34")
    #expect(printed?.cycle == 3)
    #expect(ThematicListHead(in: ["UPR of Arlania (2nd Cycle – 21st session)"])?.session == "21")
    #expect(ThematicListHead(in: ["Otters"]) == nil)
    let named = ThematicListHead(fileName: "UPR20__Dorn_and_Elv_ThematicListRecommendations_E.docx")
    #expect(named?.state == "Dorn and Elv")
    #expect(named?.session == "20")
  }
}
