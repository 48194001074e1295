/// What each target may import. Arrows point down only; the three specialists (`AvowSources`,
/// `AvowAnalysis`, `AvowStore`) do not know each other.
enum Arrows {
  static let house: [String: Set<String>] = [
    "AvowRecord": [],
    "AvowSources": ["AvowRecord", "CZlib", "CLzma"],
    "AvowAnalysis": ["AvowRecord"],
    "AvowStore": ["AvowRecord", "GRDB", "GRDBSQLite"],
    "AvowOperations": [
      "AvowRecord", "AvowSources", "AvowAnalysis", "AvowStore", "Crypto", "CryptoExtras", "CArgon2",
    ],
    "AvowSite": [
      "AvowRecord", "AvowAnalysis", "AvowStore", "AvowOperations",
      "CCmark", "Hummingbird", "HummingbirdCore", "Mustache", "NIOCore", "Logging", "HTTPTypes",
    ],
    "avow": ["AvowRecord", "AvowOperations", "AvowStore", "AvowSite", "CMalloc", "ArgumentParser"],
  ]

  /// Foundation and the standard library's locks may be used everywhere; what goes to the network in one room only.
  static let everywhere: Set<String> = ["Foundation", "Synchronization"]
  static let network = (module: "FoundationNetworking", room: "AvowOperations")

  /// The targets that are ours; anything else is an outside dependency.
  static var ours: Set<String> { Set(house.keys) }

  /// What a target imports and may not, as sentences.
  static func faults(target: String, imports: [Import]) -> [String] {
    guard let allowed = house[target] else { return ["\(target) is not in the dictionary of arrows"] }
    return imports.compactMap { found in
      let module = found.module
      if allowed.contains(module) || everywhere.contains(module) { return nil }
      if module == network.module, target == network.room { return nil }
      return "\(found.place): \(target) imports \(module), and no arrow allows it"
    }
  }
}
