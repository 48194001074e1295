extension Double {
  /// A number from 0 on with three decimals: `0.905`.
  var threeDecimals: String {
    let thousandths = Int((self * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
