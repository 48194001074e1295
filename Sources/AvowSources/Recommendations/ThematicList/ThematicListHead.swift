import AvowRecord
import Foundation

/// What stands at the head of a thematic list: of which state it is, and of which session.
struct ThematicListHead: Equatable {
  var state: String
  var session: String
  /// The cycle that is printed beside the session.
  var cycle: Int?

  /// From “UPR of Arlania (3rd Cycle – 34th Session)” in the running head or before the table; nil where no line has it.
  init?(in lines: [String]) {
    let pattern =
      /UPR of (.+?)\s*\(\s*(?:([0-9])\s*(?:st|nd|rd|th)\s+cycle\s*[-–—,]?\s*)?([0-9]{1,2})\s*(?:st|nd|rd|th)\s+session\s*\)/
      .ignoresCase()
    for line in lines where line.utf8.count < 1000 {
      guard let found = line.firstMatch(of: pattern) else { continue }
      state = String(found.1)
      session = String(found.3)
      cycle = found.2.flatMap { Int($0) }
      return
    }
    return nil
  }

  /// From the name of the file, as the Office gives it: `UPR34_Arlania_Thematic_list_of_Recommendations.docx`.
  init?(fileName: String) {
    guard
      let found = fileName.firstMatch(
        of: /UPR[-_ ]*([0-9]{1,2})[-_ ]+(.+?)[-_ ]+thematic[-_ ]*list/.ignoresCase())
    else { return nil }
    session = String(found.1)
    state = found.2.split { "-_ ".contains($0) }.joined(separator: " ")
    cycle = nil
  }
}
