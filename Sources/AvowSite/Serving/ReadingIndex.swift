import AvowOperations

/// What the pages that explain have to give to a program.
enum ReadingIndex {
  /// Addresses of tables and examples, and the version of the record they come from.
  struct TakeAway: Encodable {
    let recordVersion: Int
    let tables: [String]
    let examples: [String]

    init(_ page: TakeAwayPage) {
      recordVersion = page.version
      tables = page.tables.map(\.href)
      examples = page.examples.map(\.href)
    }
  }

  /// The palette and the marks with their meanings.
  struct Design: Encodable {
    struct Colour: Encodable {
      let name: String
      let meaning: String
    }

    struct VoteMark: Encodable {
      let word: String
      let letter: String
      let shape: String
    }

    let colours: [Colour]
    let marks: [VoteMark]

    init(_ page: DesignPage) {
      colours = page.colours.map { Colour(name: $0.name, meaning: $0.meaning) }
      marks = page.marks.map { VoteMark(word: $0.word, letter: $0.letter, shape: $0.shape) }
    }
  }

  /// What the marks on entries that are not verified mean.
  struct About: Encodable {
    struct Status: Encodable {
      let status: String
      let meaning: String
    }

    let statuses: [Status]

    init() { statuses = Chip.meanings.map { Status(status: $0.status, meaning: $0.meaning) } }
  }
}
