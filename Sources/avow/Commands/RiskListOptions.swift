import ArgumentParser
import AvowRecord

/// What can be said on the command line of a list of risks that its file does not tell.
struct RiskListOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Whose list it is, where the file does not tell.", valueName: "name"))
  var publisher: String?
  @Option(help: ArgumentHelp("The last year of the data.", valueName: "year")) var baseYear: Int?
  @Option(help: ArgumentHelp("The years foretold: 2024-2025, or one.", valueName: "years")) var window:
    WindowArgument?
  @Option(help: ArgumentHelp("The day of issue.", valueName: "date")) var issued: DateArgument?

  func validate() throws {
    if let publisher, Forecast.slug(publisher).isEmpty {
      throw ValidationError("--publisher takes a name with letters or digits.")
    }
    if let baseYear, !(1900...2200).contains(baseYear) {
      throw ValidationError("--base-year takes a year of four digits.")
    }
  }
}

/// A year or two, as `2024` or `2024-2025`.
struct WindowArgument: ExpressibleByArgument {
  let years: ClosedRange<Int>

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1],
      (1900...2200).contains(first), last >= first, last - first < 10
    else { return nil }
    years = first...last
  }
}

/// A day, a month or a year.
struct DateArgument: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(argument) else { return nil }
    self.date = date
  }
}
