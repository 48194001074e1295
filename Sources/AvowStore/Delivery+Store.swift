public import AvowRecord
import GRDB

extension RecordStore {
  /// Keeps that an act of an alert was delivered, or that this failed, under the next number of the alert.
  ///
  /// - Returns: the delivery with its number.
  public func deliver(
    _ alert: String, act: Int, to office: Office, by channel: Delivery.Channel, _ first: DeliveryAct
  ) throws -> Delivery {
    try write { database in
      let number =
        try Int.fetchOne(
          database, sql: "SELECT coalesce(max(number), 0) + 1 FROM delivery WHERE alert = ?",
          arguments: [alert]) ?? 1
      let delivery = Delivery(
        alert: alert, act: act, number: number, office: office, channel: channel, first: first)
      try database.execute(
        sql: """
          INSERT INTO delivery (id, alert, act, number, kind, office, party, state, body, channel)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          delivery.id, alert, act, number, office.kind.rawValue, office.name, office.party.name,
          office.party.state, office.party.body, channel.rawValue,
        ])
      _ = try database.add(first, to: delivery.id)
      return delivery
    }
  }

  /// Adds a receipt or an answer to a delivery, under the place after its last act.
  ///
  /// - Returns: the act with its place.
  @discardableResult
  public func add(_ act: DeliveryAct, to delivery: String) throws -> DeliveryAct {
    try write { try $0.add(act, to: delivery) }
  }

  /// All deliveries by alert and number; of one alert where it is named.
  public func deliveries(of alert: String? = nil) throws -> [Delivery] {
    try pool.read { database in
      let acts = try Dictionary(
        grouping: Row.fetchAll(
          database,
          sql: """
            SELECT delivery_act.* FROM delivery_act JOIN delivery ON delivery.id = delivery
            WHERE ? IS NULL OR alert = ? ORDER BY delivery, place
            """, arguments: [alert, alert])
      ) { $0["delivery"] as String }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM delivery WHERE ? IS NULL OR alert = ? ORDER BY alert, number",
        arguments: [alert, alert]
      ).compactMap { try Delivery(row: $0, acts: acts[$0["id"]] ?? []) }
    }
  }

  /// The delivery with an id, or nil.
  public func delivery(_ id: String) throws -> Delivery? {
    guard let cut = id.lastIndex(of: "#") else { return nil }
    return try deliveries(of: String(id[..<cut])).first { $0.id == id }
  }
}

extension Database {
  fileprivate func add(_ act: DeliveryAct, to delivery: String) throws -> DeliveryAct {
    let place =
      try Int.fetchOne(
        self, sql: "SELECT coalesce(max(place), 0) + 1 FROM delivery_act WHERE delivery = ?",
        arguments: [delivery]) ?? 1
    let act = act.at(place)
    try execute(
      sql: """
        INSERT INTO delivery_act (delivery, place, kind, date, recorded, by, words, source)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        delivery, act.place, act.kind.rawValue, act.date.description, act.recorded.description, act.by,
        act.words, act.source,
      ])
    return act
  }
}

extension Delivery {
  /// Nil for a row without an act, which no writer leaves behind.
  fileprivate init?(row: Row, acts rows: [Row]) throws {
    let acts = try rows.map { row in
      DeliveryAct(
        place: row["place"], kind: DeliveryAct.Kind(rawValue: row["kind"]) ?? .failed,
        date: try Database.date(row["date"]), recorded: try Database.date(row["recorded"]), by: row["by"],
        words: row["words"], source: row["source"])
    }
    guard let first = acts.first, let kind = Office.Kind(rawValue: row["kind"]),
      let channel = Channel(rawValue: row["channel"])
    else { return nil }
    self.init(
      alert: row["alert"], act: row["act"], number: row["number"],
      office: Office(
        kind: kind, name: row["office"],
        party: Party(name: row["party"], state: row["state"], body: row["body"])),
      channel: channel, first: first, later: Array(acts.dropFirst()))
  }
}
