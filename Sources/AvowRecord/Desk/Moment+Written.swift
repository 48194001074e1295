extension Moment {
  /// Reads `2026-12-01 09:00` or `2026-12-01T09:00`, in Coordinated Universal Time; nil for anything else.
  public init?(written text: String) {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "T" }
    guard halves.count == 2, let day = PartialDate(halves[0]), day.isExact else { return nil }
    let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2,
      clock.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(clock[0]),
      (0...23).contains(hour),
      let minute = Int(clock[1]), (0...59).contains(minute)
    else { return nil }
    self.init(day.firstDay * 86_400 + hour * 3600 + minute * 60)
  }
}
