/** Where Taiwan and Hong Kong say it in other words than the mainland, and where a sign has two Traditional forms. */

/** Words as they come out of the conversion sign by sign → as they are said; longer ones first where one holds another. */
export const LOCAL_WORDS: readonly (readonly [converted: string, local: string])[] = [
  ['人工智能', '人工智慧'],
  ['數據中心', '資料中心'],
  ['社交媒體', '社群媒體'],
  ['互聯網', '網際網路'],
  ['服務器', '伺服器'],
  ['應用程序', '應用程式'],
  ['磁盤', '磁碟'],
  ['內存', '記憶體'],
  ['鏈接', '連結'],
  ['設置', '設定'],
  ['數據', '資料'],
  ['信息', '資訊'],
  ['程序', '程式'],
  ['運行', '執行'],
  ['默認', '預設'],
  ['網絡', '網路'],
  ['軟件', '軟體'],
  ['硬件', '硬體'],
  ['芯片', '晶片'],
  ['外賣', '外送'],
  ['酒店', '飯店'],
  ['概率', '機率'],
  ['播客', 'Podcast'],
  ['質量', '品質'],
  ['合作伙伴', '合作夥伴'],
  ['平臺', '平台'],
  ['屏幕', '螢幕'],
  ['視頻', '影片'],
  ['反饋', '回饋'],
  ['點擊', '點選'],
  ['訴訟程式', '訴訟程序'],
  ['“', '「'],
  ['”', '」'],
  ['‘', '『'],
  ['’', '』'],
];

/** 里 is a distance or a place in these, and 裡 (inside) everywhere else. */
export const INSIDE = /(?<![公英海千萬百十\d鄰故哩華])里(?!程|拉|奧|約|根|斯|昂|德|克|長|巷|弄|亞|格|希|茲)/gu;
