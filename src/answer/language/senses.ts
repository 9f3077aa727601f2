export const SENSES = `
# ---- LAW: suing, courts, people in court ----
sue: sue, file suit, bring suit, bring a case, take to court, take legal action, go to court, drag to court, haul into court, litigate | 起诉, 告, 控告, 提告, 状告, 提起诉讼, 打官司, 告上法庭, 告上法院, 告到法院, 诉诸法律, 对簿公堂, 兴讼, 提诉, 开告
lawsuit: lawsuit, suit, case, litigation, legal action, legal case, legal battle, court case, court battle, court fight, legal fight, legal dispute, legal proceeding, proceedings | 官司, 诉讼, 案子, 案件, 诉讼案, 讼案, 本案, 此案, 该案, 法律战, 法律纠纷, 打官司
countersue!: countersue, counterclaim, counter claim, countersuit, sue back, cross claim, sue him back, sue them back | 反诉, 反告, 反起诉, 反过来告, 反控, 倒告, 反过来起诉
dispute: dispute, conflict, feud, quarrel, fight, clash, row, spat, argue, argument, fall out, fell out, falling out, at odds | 纠纷, 争端, 争执, 冲突, 争议, 矛盾, 吵架, 吵, 闹翻, 翻脸, 扯皮, 撕逼, 互撕, 恩怨, 闹矛盾, 不和, 争吵, 掐架, 干架
class-action: class action, collective action, class suit | 集体诉讼, 集体起诉, 群体诉讼
court: court, courthouse, courtroom, tribunal | 法院, 法庭, 庭上
federal-court: federal court, district court, us district court | 联邦法院, 地区法院, 联邦地区法院, 地方法院
appeals-court!: appeals court, appellate court, court of appeals, circuit court | 上诉法院, 上诉法庭, 巡回法院, 二审法院
supreme-court!: supreme court, high court, top court | 最高法院, 最高院, 高等法院
state-court!: state court, superior court, county court | 州法院, 高级法院, 州法庭
jurisdiction: jurisdiction, competent court, court venue | 管辖, 管辖权, 管辖法院, 司法辖区
trial: trial, go to trial, stand trial, jury trial, retrial, mistrial, courtroom showdown | 庭审, 审判, 开庭, 审理, 受审, 审案, 开审, 审, 陪审团审判, 重审, 开庭审理
hearing!: hearing, court session | 听证, 听证会, 聆讯, 听审
judge!: judge, magistrate, presiding judge, supreme court justice | 法官, 审判长, 大法官, 主审法官, 裁判官, 审判员
jury!: jury, juror, jury panel | 陪审团, 陪审员, 陪审
jury-selection!: jury selection, voir dire, select jurors | 挑选陪审员, 遴选陪审团, 陪审团遴选, 选陪审团
verdict!: verdict, jury verdict, jury decision, jury finding | 裁决, 判决, 裁定, 陪审团裁决, 判定, 判词, 评决
ruling: ruling, rule, ruled, judgment, judgement, court decision, court order, adjudicate, adjudication | 裁决, 裁定, 判决, 判, 判定, 判令, 宣判, 判了, 裁判, 裁断, 法院判决
advisory: advisory, advisory verdict, non-binding, nonbinding | 咨询性, 建议性, 无约束力, 不具约束力, 参考性
deliberate: deliberate, deliberation | 评议, 合议, 闭门商议, 审议
lawyer!: lawyer, attorney, counsel, legal counsel, legal team, solicitor, barrister, litigator, legal representative | 律师, 代理律师, 辩护律师, 法律顾问, 律师团, 律师团队, 诉讼律师, 法务, 代理人
law-firm!: law firm, legal firm, law office | 律所, 律师事务所, 律师楼, 事务所
legal-fees!: legal fee, legal cost, legal bill, attorney fee, lawyer fee, court cost, litigation cost, spent on lawyers, spend on lawyers, pay his lawyers, paying lawyers, lawyer bill, cost of the lawsuit, cost of the trial | 律师费, 诉讼费, 诉讼费用, 法律费用, 打官司的钱, 官司费, 请律师花, 请律师的钱, 花在律师, 打官司花, 官司成本
prosecutor!: prosecutor, prosecution, district attorney, public prosecutor | 检察官, 检方, 公诉人, 检察院, 检察机关, 控方
attorney-general!: attorney general, attorneys general | 总检察长, 检察长, 司法部长
witness!: witness, eyewitness, take the stand, took the stand, on the stand, witness stand, witness box | 证人, 目击者, 人证, 证人席, 出庭作证
expert-witness: expert witness, expert testimony | 专家证人, 专家证词, 专家作证
testify: testify, testimony, give evidence, depose, deposition, under oath, sworn, swear, swore, sworn statement, affidavit | 作证, 证词, 证言, 供词, 宣誓, 宣誓作证, 书面证词, 出庭, 证供, 当庭说
cross-examine: cross-examine, cross examine, cross-examination, cross examination, grill, interrogate | 交叉询问, 盘问, 质询, 盘诘, 诘问, 质证
evidence: evidence, proof, prove, proven, exhibit, substantiate, corroborate | 证据, 证明, 物证, 铁证, 佐证, 举证, 证实, 实锤, 凭据, 呈堂证供
discovery: legal discovery, subpoena, document production, unsealed document, unseal | 证据开示, 取证, 传票, 调取文件, 解封文件, 解密文件
diary: diary, journal, personal notes, private notes | 日记, 私人笔记, 手记, 日志
plaintiff: plaintiff, complainant, claimant, suing party, petitioner | 原告, 原告方, 起诉方, 起诉人, 诉方, 申诉人
defendant: defendant, accused, co-defendant, respondent | 被告, 被告方, 被告人, 应诉方, 被诉方, 共同被告
settle!: settle, settlement, out of court, out-of-court, amicable settlement, reconcile, make peace, bury the hatchet, patch up | 和解, 庭外和解, 私了, 调解, 握手言和, 言和, 和解协议, 讲和, 和好
mediate!: mediate, mediation, mediator | 调解, 调停, 调解人, 斡旋, 居中调解
arbitrate: arbitrate, arbitration, arbitrator | 仲裁, 仲裁员, 仲裁庭
appeal!: appeal, appellate, challenge the ruling, challenge the verdict | 上诉, 上诉状, 不服判决, 提起上诉, 申诉, 二审
plead: plead, pled, plea, guilty plea, plea bargain, plea deal | 认罪, 抗辩, 答辩, 辩诉, 认罪协议, 服罪
withdraw-suit!: drop the case, drop the suit, drop the lawsuit, withdraw, withdrew, withdrawn, dismiss voluntarily, voluntary dismissal, abandon the suit, pull the suit | 撤诉, 撤回, 撤, 撤案, 撤销起诉, 撤回诉讼, 撤告, 撤掉
refile: refile, re-file, sue again, file again, resubmit, new lawsuit, second lawsuit | 再次起诉, 重新起诉, 再告, 又告, 重新提起, 二次起诉, 重新提告, 再起诉
dismiss-case: dismiss, dismissal, throw out, threw out, thrown out, toss out, reject the claim, strike out | 驳回, 驳回起诉, 不予受理, 被驳, 打回
file-court: file, filing, court filing, legal filing, court document, court paper, pleading, complaint, lodge | 提交, 诉状, 起诉书, 起诉状, 法庭文件, 法院文件, 诉讼文件, 递交, 动议, 立案, 申请书
case-number!: case number, docket number, docket, case no | 案号, 案件编号, 案件号, 卷宗号
allegation: allegation, allege, charge, accusation, accuse, claim, cause of action | 指控, 指责, 控告, 指称, 罪名, 诉由, 控诉, 指摘, 诉称, 指认
claim-relief: relief, remedy, remedies, prayer for relief, what does he want | 诉求, 诉讼请求, 请求, 要求, 索求, 主张, 救济, 想要什么
fraud: fraud, fraudulent, defraud, scam, swindle, con, con man, cheat, dupe, deceive, deceit, deception, trick, hoodwink, long con, con job | 欺诈, 诈骗, 骗, 欺骗, 骗局, 行骗, 骗子, 诓骗, 忽悠, 坑骗, 蒙骗, 受骗, 上当, 骗人, 作假, 坑人
breach: breach, violate, violation, break the contract, break the promise, broke the promise, broken promise, renege, go back on, went back on, infringe the agreement | 违反, 违约, 违背, 毁约, 背约, 失信, 食言, 爽约, 说话不算数, 说话不算话, 违背承诺, 出尔反尔, 不守信
contract!: contract, agreement, written agreement, deal, pact, covenant | 合同, 合约, 契约, 协议, 协定, 约定, 白纸黑字, 书面协议
founding-agreement: founding agreement, founding charter, charter, founding document, articles of incorporation, certificate of incorporation, bylaws | 创始协议, 创立协议, 章程, 公司章程, 创始文件, 注册证书, 宪章
oral-agreement: oral agreement, verbal agreement, handshake deal, gentleman's agreement, implied contract | 口头协议, 口头约定, 君子协定, 默示合同, 口头承诺
sign: sign, signature, sign off, ink | 签署, 签字, 签, 签名, 签订, 签约, 签下
clause: clause, provision, term of the contract, contract terms, stipulate, stipulation | 条款, 条文, 约定条款
duty: fiduciary duty, duty, fiduciary, obligation, obligated, responsibility, legal duty, owe a duty | 义务, 责任, 信托责任, 受托责任, 信义义务, 职责, 受托义务, 担责
trust-law: charitable trust, trust law, trustee duty | 慈善信托, 公益信托, 信托
unjust-enrichment: unjust enrichment, enrich themselves, enrich himself, ill-gotten, ill-gotten gains, windfall | 不当得利, 不义之财, 非法获利, 中饱私囊, 不当获利
disgorge: disgorge, disgorgement, give back the gains, hand back profits | 吐出, 追缴, 返还所得, 交出利润, 退还所得, 退赃
damages!: damages, monetary damages, damage claim, seek damages | 赔偿金, 损害赔偿, 赔偿, 索赔, 损失赔偿, 索赔金额, 索赔额
compensate: compensate, compensation, compensatory, indemnify, indemnity, reimburse, make whole, pay damages, payout, repay the loss | 赔偿, 补偿, 赔, 赔钱, 赔款, 赔付, 偿还, 偿付
punitive!: punitive, punitive damages, exemplary damages, treble damages | 惩罚性赔偿, 惩罚性, 惩罚性赔偿金, 三倍赔偿
injunction!: injunction, restraining order, enjoin, preliminary injunction, cease and desist, block order | 禁令, 禁制令, 初步禁令, 临时禁令, 限制令, 停止令
block: block, prevent, stop from, thwart, halt, hinder, hamper, impede, obstruct, stand in the way, get in the way | 阻止, 阻拦, 拦, 阻挠, 阻碍, 妨碍, 叫停, 挡路, 使绊子, 拖后腿, 堵住, 拦截
win-case!: win, won, victory, triumph, prevail, winner, victorious, come out on top | 赢, 胜诉, 打赢, 获胜, 胜利, 赢了, 胜出, 赢家, 得胜, 取胜, 赢得, 告赢, 赢下
lose-case!: lose, lost, defeat, loser, losing side, suffer defeat | 输, 败诉, 打输, 输了, 失败, 战败, 落败, 输家, 输掉, 吃败仗, 告输
odds: odds, chance, chances, probability, likelihood, odds of winning, chance of winning | 胜算, 概率, 几率, 机率, 胜率, 可能性, 机会, 胜诉率, 把握, 赢面
liable: liable, liability, legally responsible, at fault | 有责任, 承担责任, 法律责任, 责任认定, 担责, 要负责
guilty: guilty, convict, conviction, guilt, found guilty, culpable | 有罪, 定罪, 罪, 判有罪, 罪行, 获罪, 判罪
innocent: innocent, not guilty, acquit, acquittal, exonerate, clear of wrongdoing | 无罪, 清白, 无辜, 宣告无罪, 洗清, 冤枉
sentence!: prison sentence, sentenced to, sentencing, prison term, jail term | 判刑, 刑期, 量刑, 判几年, 坐几年牢
crime: crime, criminal, felony, offence, offense, misdemeanor | 犯罪, 罪行, 刑事, 犯法, 犯罪分子, 罪犯, 刑事罪, 违法犯罪
civil-case: civil case, civil suit, civil lawsuit, civil trial | 民事, 民事案件, 民事诉讼, 民事案
criminal-case: criminal case, criminal charge, criminal trial, indict, indictment | 刑事案件, 刑事指控, 刑案, 刑事起诉, 公诉, 刑事诉讼
illegal: illegal, unlawful, against the law, break the law, broke the law, illicit, lawless | 违法, 非法, 不合法, 犯法, 触法, 违规, 不法
legal: legal, lawful, legally, legitimate, within the law | 合法, 法律, 法律上, 依法, 正当, 法定
law: law, statute, legislation, act of parliament, bill, legal code | 法律, 法规, 法案, 法令, 立法, 法条, 律法
antitrust: antitrust, anti-trust, monopoly, monopolize, anticompetitive, anti-competitive, unfair competition, cartel | 反垄断, 垄断, 独占, 反竞争, 不正当竞争, 托拉斯, 霸占市场, 一家独大
racketeering: racketeering, rico, organized crime | 敲诈勒索, 有组织犯罪, 诈骗勒索, 黑帮
conspire: conspire, conspiracy, collude, collusion, plot, scheme, in cahoots | 合谋, 共谋, 串通, 密谋, 勾结, 阴谋, 图谋, 狼狈为奸, 串谋
aid-abet: aid and abet, aiding and abetting, accomplice, complicit, accessory | 协助教唆, 帮凶, 共犯, 从犯, 协助违约, 帮助和教唆, 同谋, 同伙
tortious: tortious interference, tort, interfere, interference, meddle | 侵权行为, 侵权干预, 干涉, 干预, 插手, 侵权
extort: extort, extortion, blackmail, shake down, shakedown, racket | 勒索, 敲诈, 敲竹杠, 要挟, 讹诈
bribe: bribe, bribery, kickback, corrupt, corruption, graft | 贿赂, 行贿, 受贿, 回扣, 腐败, 贪污, 收买, 买通
defame: defame, defamation, libel, slander, smear, defamatory, blacken the name | 诽谤, 名誉侵权, 抹黑, 污蔑, 造谣中伤, 中伤, 泼脏水, 黑, 诋毁, 诬陷
perjury: perjury, perjure, lie under oath, false testimony, false statement | 伪证, 作伪证, 假证, 虚假陈述
contempt: contempt of court, contempt | 藐视法庭, 蔑视法庭
infringe: infringe, infringement, infringing, copyright infringement, patent infringement | 侵权, 侵犯, 侵害, 侵犯版权, 侵犯专利
statute-limitations!: statute of limitations, limitation period, time-barred, time barred, too late to sue, filed too late, laches, expire claim | 诉讼时效, 时效, 过了时效, 追诉期, 超过时效, 过期起诉, 起诉太晚, 告晚了
standing: legal standing, standing to sue, right to sue, entitled to sue | 诉讼资格, 起诉资格, 原告资格, 资格起诉, 有权起诉, 诉权
summary-judgment!: summary judgment, summary judgement, motion to dismiss | 即决判决, 简易判决, 驳回动议, 驳回申请
opening-statement!: opening statement, opening argument | 开庭陈词, 开场陈述, 开案陈词, 开场陈词
closing-argument!: closing argument, closing statement, final argument | 结案陈词, 结辩, 最后陈述, 总结陈词
defense: defense, defence, defend, justify, argue back, rebut, rebuttal | 辩护, 辩解, 抗辩, 辩方, 反驳, 辩称, 自辩, 开脱, 狡辩, 驳斥
waive: waive, waiver, give up the right, renounce | 放弃权利, 弃权, 放弃, 豁免
immunity: immunity, immune from, exempt, exemption | 豁免, 豁免权, 免责, 免除
recuse: recuse, recusal, disqualify, disqualification | 回避, 利益冲突, 取消资格, 避嫌
nda!: nda, non-disclosure agreement, nondisclosure, confidentiality agreement, gag order, non-disparagement | 保密协议, 封口令, 保密条款, 竞业限制, 不贬损协议, 封口协议
non-compete!: non-compete, noncompete, non compete clause | 竞业协议, 竞业禁止, 竞业限制, 竞业
trade-secret: trade secret, confidential information, proprietary information | 商业秘密, 商业机密, 机密信息, 核心机密
whistleblower!: whistleblower, whistle-blower, whistle blower, blow the whistle, informant | 吹哨人, 举报人, 告密者, 爆料人, 检举人
investigate: investigate, investigation, probe, inquiry, look into, inquire, scrutinize, scrutiny, examine | 调查, 侦查, 查办, 彻查, 审查, 查案, 查处, 立案调查, 追查, 深挖
fine!: fine, penalty, penalize, monetary penalty, sanction | 罚款, 罚金, 处罚, 罚, 罚单, 制裁, 重罚
punish: punish, punishment, penal, discipline | 惩罚, 惩处, 处分, 惩治, 受罚, 严惩
bail!: bail, on bail | 保释, 保释金, 取保候审
custody: custody, detain, detention, arrest, apprehend, handcuff | 拘留, 逮捕, 羁押, 抓捕, 被捕, 被抓, 拘捕, 扣押
prison!: prison, jail, behind bars, imprison, incarcerate, lock up | 监狱, 坐牢, 入狱, 牢房, 蹲监狱, 牢, 服刑, 关押, 吃牢饭
enforce: enforce, enforcement, execute the judgment, carry out the order | 执行, 强制执行, 执法, 落实
comply: comply, compliance, abide by, obey, follow the rules, adhere | 遵守, 合规, 服从, 遵循, 守法, 照办
justice-fair: justice served, rule of law, due process | 正义, 法治, 司法公正, 公道, 司法
overturn!: overturn, reverse, overrule, vacate, annul, void, nullify, invalidate, rescind, unwind, undo | 推翻, 撤销, 废除, 作废, 无效, 宣告无效, 改判, 取消, 翻案
precedent: precedent, case law, landmark ruling | 先例, 判例, 前例, 开先河
consequence-legal: legal consequence, what happens if, consequence | 后果, 法律后果, 下场
notice-letter: open letter, demand letter, letter | 公开信, 律师函, 信件, 来信, 一封信, 联名信
will-testament!: last will, inheritance, inherit, heir, estate | 遗嘱, 遗产, 继承, 继承人
guarantee: guarantee, warrant, assure, warranty, assurance | 保证, 担保, 保障, 打包票, 保修
right-entitle: legal right, entitle, entitlement, has the right | 权利, 有权, 权益, 有资格, 维权
permission: permission, permit, consent, approve, approval, authorize, authorization, allow, green light, clearance | 许可, 批准, 同意, 允许, 准许, 授权, 获批, 放行, 点头, 开绿灯, 核准
forbid: forbid, forbidden, forbade, ban, prohibit, bar, outlaw, disallow | 禁止, 禁, 不准, 不许, 封禁, 取缔, 不允许, 封杀
condition: condition, prerequisite, requirement, precondition, conditional, on condition | 条件, 前提, 要求, 先决条件, 必要条件
exception: exception, loophole, caveat | 例外, 漏洞, 空子, 特例
# ---- BUSINESS: founding, ownership, structure ----
found: found, founded, establish, set up, start up, create, launch a company, co-found, cofound, form a company, incorporate, come into being | 创立, 成立, 创办, 创建, 建立, 创业, 组建, 开办, 设立, 共同创立, 联合创立, 注册成立, 办起来, 创设, 诞生, 开公司, 创建公司
founder!: founder, co-founder, cofounder, founding member, founding team, creator | 创始人, 联合创始人, 创办人, 共同创始人, 创立者, 缔造者, 创始团队, 创始成员, 发起人
startup: startup, start-up, new venture, venture | 初创, 初创公司, 创业公司, 新创公司, 初创企业
nonprofit: nonprofit, non-profit, not-for-profit, not for profit, charity, charitable, philanthropic organization, public benefit | 非营利, 非盈利, 公益, 慈善, 非营利组织, 非营利性, 不为赚钱, 慈善机构, 公益组织, 非盈利机构, 公益性质
for-profit: for-profit, for profit, profit-making, commercial, commercialize, commercialise, profit-seeking, money-making, moneymaking, profit-driven | 营利, 营利性, 盈利性, 商业化, 商业, 逐利, 赚钱机器, 以营利为目的, 牟利, 盈利公司
convert-restructure: convert, conversion, restructure, restructuring, reorganize, reorganization, transform, transformation, transition, turn into, turned into, become for-profit, change structure, recapitalize, recapitalization | 转型, 转变, 转制, 重组, 改制, 变成, 转成, 改组, 改造, 结构调整, 转为, 变身, 资本重组, 转换
pbc: public benefit corporation, pbc, benefit corporation, b corp | 公益公司, 公共利益公司, 公益企业, 公共利益企业, 公益型公司
subsidiary!: subsidiary, unit, arm, affiliate, daughter company | 子公司, 分公司, 附属公司, 旗下公司, 下属公司, 关联公司, 子企业
parent-company: parent company, holding company, parent organization, parent firm | 母公司, 控股公司, 上级公司, 总公司
foundation: foundation, endowment, charitable foundation | 基金会, 慈善基金会, 基金
headquarters!: headquarters, headquarter, hq, head office, main office, based in, home base | 总部, 总公司地址, 大本营, 总部地址, 总部所在地
office!: office, office building, workplace, office space, campus | 办公室, 写字楼, 办公楼, 办公地点, 办公场所, 园区, 上班地点
branch!: branch, branch office, outlet, overseas office, local office | 分部, 分公司, 办事处, 分支, 分支机构, 分店, 分行
factory!: factory, plant, manufacturing plant, assembly line, fab | 工厂, 厂, 厂房, 生产线, 制造厂, 超级工厂, 晶圆厂, 代工厂
store-shop!: store, shop, retail store, retailer | 商店, 门店, 店铺, 店, 零售店, 实体店
industry: industry, sector, field, business sector, ai scene, ai world, ai community | 行业, 产业, 领域, 业界, 圈子, 赛道, 业内, 圈内, AI圈, AI界
mission: mission, purpose, founding mission, original mission, original intention, founding principle, ideal, vision, ethos | 使命, 宗旨, 初衷, 初心, 理想, 愿景, 本心, 创立初衷
benefit-humanity: benefit humanity, benefit of humanity, good of humanity, for all humanity, benefit of mankind, public good, greater good, public interest | 造福人类, 全人类, 人类利益, 为人类, 公共利益, 造福全人类, 公众利益, 人类福祉, 利他
goal: goal, aim, target, objective, ambition, aspire, aspiration, intend, intent, intention, hope to achieve, hoping to achieve, trying to achieve, the point of, whole point, what's the point, be after | 目标, 目的, 意图, 打算, 企图, 志向, 野心, 抱负, 意在, 旨在, 图谋, 图啥, 图个啥, 有何目的, 安的什么心
motive: motive, motivation, incentive, ulterior motive, real reason, reason | 动机, 原因, 理由, 真实目的, 缘由, 起因, 居心, 用心, 缘故, 诱因, 为的是, 图什么, 图啥, 图的是啥, 图个啥
strategy: strategy, strategic, tactic, roadmap, playbook, approach | 战略, 策略, 战术, 路线图, 打法, 手段, 套路, 方针
business-model: business model, monetize, monetization, make money from, how it makes money | 商业模式, 盈利模式, 变现, 赚钱方式, 怎么赚钱, 靠什么赚钱, 变现方式
structure: structure, corporate structure, governance structure, organizational structure, ownership structure, capped-profit, capped profit | 结构, 架构, 组织架构, 公司结构, 股权结构, 治理结构, 上限利润, 组织结构
governance: governance, oversight, oversee, supervise, supervision, corporate governance | 治理, 监督, 管治, 监管, 公司治理, 督导
control: control, in control, majority control, absolute control, take over control, dominate, domination, call the shots, have the final say, in charge, run the show | 控制, 控制权, 掌控, 掌权, 主导, 主导权, 说了算, 控股, 把持, 操控, 支配, 绝对控制权, 话语权, 大权, 拍板, 掌管
power-struggle: power struggle, infighting, internal strife, coup, palace coup, boardroom coup, internal conflict | 权力斗争, 内斗, 宫斗, 内讧, 政变, 窝里斗, 夺权, 内部矛盾, 争权
takeover!: takeover, take over, took over, hostile takeover, seize, seize control, buyout bid | 接管, 收购, 恶意收购, 夺取, 接手, 吞并, 强行收购, 夺权
acquire: acquire, acquisition, buy out, bought out, purchase a company, buyout | 收购, 并购, 买下, 买断, 拿下, 吞并, 购入
bid: bid, takeover bid, unsolicited bid, buyout offer, bidder, bidding | 报价, 出价, 竞购, 竞标, 收购要约, 要约, 投标, 喊价
merge: merge, merger, combine, fold into, folded into, consolidation, amalgamate | 合并, 并入, 兼并, 整合, 归并, 并进
spin-off: spin off, spinoff, spin-off, carve out, divest, divestiture, break up the company | 分拆, 拆分, 剥离, 独立出来, 拆出来
partner: partner, partnership, team up, collaborate, collaboration, cooperate, cooperation, work together, join forces, tie-up, tie up | 合作, 合作伙伴, 合伙, 联手, 合伙人, 伙伴, 搭档, 携手, 协作, 合作方, 搭伙
alliance: alliance, ally, allied, consortium, coalition, bloc, on the same side | 联盟, 盟友, 结盟, 同盟, 财团, 联合体, 抱团, 站队
joint-venture: joint venture, jv, joint project | 合资, 合资公司, 合资企业, 合资项目
competitor: competitor, rival, competition, compete, rivalry, opponent, adversary, nemesis, go head to head, arch-rival, enemy, foe, vie, vie for, fight over, compete over | 竞争对手, 对手, 竞争, 敌手, 竞品, 死对头, 冤家, 对家, 友商, 同行, 抢生意, 劲敌, 敌人, 宿敌, 打擂台, 争, 争的
supplier!: supplier, vendor, supply, provider, contractor, subcontractor, supply chain | 供应商, 供货商, 供货, 供应, 供应链, 承包商, 提供商, 卖方
customer!: customer, client, clientele, buyer, shopper, business customer, enterprise customer | 客户, 顾客, 买家, 企业客户, 主顾, 用户, 买主
user!: user, active user, weekly user, user base, weekly active user, user count, user numbers | 用户, 使用者, 活跃用户, 用户量, 用户数, 周活, 周活跃用户, 用的人, 用户规模
subscriber!: subscriber, paying user, paid user, paying customer, paid subscriber | 订阅用户, 付费用户, 订户, 订阅者, 会员, 付费会员, 买会员
employee!: employee, staff, worker, workforce, headcount, personnel, staffer, team size, number of employees | 员工, 雇员, 职工, 人手, 员工数, 职员, 打工人, 工作人员, 员工人数, 多少员工, 人员, 团队规模
hire: hire, recruit, recruitment, employ, bring on board, sign up talent, onboard | 雇, 雇佣, 招聘, 招人, 聘用, 录用, 聘请, 招募, 延揽, 请来, 招揽, 招兵买马
poach: poach, lure away, lure, headhunt, snatch talent, steal talent, talent war, poached | 挖人, 挖角, 挖墙脚, 挖走, 挖, 抢人, 抢人才, 撬走, 猎头, 人才战, 人才争夺
fire!: fire, sack, dismiss from job, oust, kick out, remove as, push out, pushed out, force out, forced out, axe, boot out, terminate, let go, drive out, drove out, expel, expelled, given the boot | 解雇, 开除, 炒鱿鱼, 罢免, 赶走, 踢出, 赶出, 辞退, 逼走, 撵走, 赶下台, 免职, 踢走, 驱逐, 扫地出门, 炒掉, 撤职, 炒, 被炒
layoff: layoff, lay off, laid off, job cut, cut jobs, downsize, downsizing, redundancy, staff cut | 裁员, 裁人, 下岗, 裁撤, 缩编, 减员, 大裁员, 优化员工
quit!: quit, leave, left, depart, departure, resign, resignation, step down, stepped down, walk out, walk away, part ways, exit, leave the company, bow out, storm out, went away, go away | 离开, 退出, 辞职, 出走, 走人, 离职, 离去, 卸任, 下台, 辞任, 撂挑子, 走了, 甩手, 跑路, 分道扬镳, 不干了, 辞去, 拂袖而去, 走, 离场, 撤离, 撤退
return-rejoin: reinstate, return to the company, rejoin, come back, came back, comeback | 复职, 回归, 重返, 回来, 官复原职, 复出, 回到公司, 归来, 恢复职位
join!: join, sign on, come aboard, get on board, enlist | 加入, 加盟, 入职, 入伙, 参加, 进入公司, 入局
retire: retire, retirement, pension | 退休, 养老金, 退休金, 养老
succeed-position!: successor, replace, replacement, take the place of, succession, heir apparent, interim | 接替, 继任, 接任, 继任者, 接班, 接班人, 取代, 替换, 临时, 替代, 代理
appoint: appoint, appointment, name as, nominate, nomination, promote, promotion, install as, elevate | 任命, 委任, 提名, 提拔, 升任, 晋升, 升职, 指派, 出任, 担任, 就任
ceo!: ceo, chief executive, chief executive officer, chief exec, top executive | 首席执行官, 总裁, 一把手, 掌门人, 执行长, 行政总裁, 当家人
cfo!: cfo, chief financial officer, finance chief | 首席财务官, 财务总监, 财务主管, 财务长
cto!: cto, chief technology officer, technology chief, chief technical officer | 首席技术官, 技术总监, 技术负责人, 技术长
coo!: coo, chief operating officer, operations chief | 首席运营官, 运营总监, 运营长
chief-scientist!: chief scientist, head of research, research chief, chief research officer | 首席科学家, 研究负责人, 首席研究官, 研究主管
chairman!: chairman, chair, chairwoman, chairperson, board chair, co-chair, co-chairman | 董事长, 主席, 董事会主席, 联席主席, 联合主席, 董事局主席
board!: board, board of directors, board member, boardroom, director, board seat, trustee | 董事会, 董事, 董事会成员, 董事席位, 董事局, 理事会, 独立董事, 董事会席位
executive: executive, exec, leadership, management, manager, senior executive, leader, top brass, senior management | 高管, 管理层, 领导, 领导层, 经理, 管理者, 高层, 管理人员, 领导者, 主管
president-company: company president, vice president, vp | 公司总裁, 副总裁, 副总, 总经理
boss!: boss, head honcho, big boss | 老板, 大佬, 掌柜, 头儿, 负责人, 老大, 首领
secretary-assistant!: secretary, assistant, personal assistant, chief of staff, aide | 秘书, 助理, 助手, 幕僚长, 办公室主任
spokesperson!: spokesperson, spokesman, spokeswoman, press officer, representative | 发言人, 代言人, 新闻发言人, 代表, 公关负责人
engineer!: engineer, developer, programmer, coder, software engineer | 工程师, 程序员, 开发者, 开发人员, 码农, 软件工程师
researcher: researcher, scientist, research team, research staff | 研究员, 科学家, 研究人员, 研究团队, 科研人员
adviser: adviser, advisor, consultant, consult, advisory board | 顾问, 咨询, 参谋, 智囊, 军师
insider: insider, person familiar with the matter, source close to, inside source, anonymous source | 内部人士, 知情人, 知情人士, 内部人, 消息人士, 内幕人士
title-position: position, post, job title, role, title | 职位, 职务, 职称, 头衔, 岗位, 角色, 职衔, 位子, 官职
owner!: owner, own, ownership, belong to, belongs to, proprietor, hold title | 拥有, 所有者, 所有权, 持有, 属于, 归谁, 老板, 谁的, 物主, 所有人
shareholder!: shareholder, stockholder, equity holder, major shareholder, largest shareholder | 股东, 大股东, 持股人, 最大股东, 小股东, 第一大股东
stake!: stake, share, equity, holding, ownership stake, equity stake, percent stake, shareholding, how much does he own, shares, shareholding percentage | 股份, 股权, 持股, 占股, 份额, 持股比例, 股比, 入股, 持有比例, 占比, 股, 持股多少, 占多少股
minority-stake: minority stake, minority share, minority investor | 少数股权, 少数股份, 小股东, 参股
majority-stake: majority stake, majority share, controlling stake, controlling interest | 多数股权, 控股权, 绝对控股, 控股, 大头
dilute: dilute, dilution, diluted stake | 稀释, 摊薄, 股权稀释
stock-option!: stock option, option grant, stock grant, stock award, restricted stock, vesting, vest | 期权, 股票期权, 股权激励, 限制性股票, 行权, 激励股
dividend!: dividend, payout to shareholders | 分红, 股息, 派息, 红利, 股利
ipo!: ipo, initial public offering, go public, went public, public listing, list on the stock exchange, stock market debut, listing | 上市, 首次公开募股, 公开募股, 挂牌, 首次公开发行, 招股, 敲钟, 挂牌上市
delist!: delist, go private, take private, take it private, privatize, privatization | 退市, 私有化, 摘牌, 下市
prospectus!: prospectus, listing document, s-1, registration statement | 招股书, 招股说明书, 上市文件
stock!: stock, shares, publicly traded, ticker, ticker symbol, stock code | 股票, 股份, 个股, 股票代码, 证券代码, 上市公司
stock-price!: stock price, share price, stock value, price per share | 股价, 股票价格, 每股价格, 每股多少钱, 股票多少钱
stock-market!: stock market, stock exchange, wall street, nasdaq, bull market, bear market | 股市, 证券交易所, 交易所, 华尔街, 大盘, 纳斯达克, 牛市, 熊市, 二级市场
market-value!: market value, market cap, market capitalization, market capitalisation | 市值, 总市值, 市场价值
valuation!: valuation, valued at, value, worth, post-money, pre-money, estimated value, be worth | 估值, 价值, 值多少钱, 估价, 身价, 投后估值, 值钱, 值, 作价
net-worth!: net worth, personal wealth, fortune, personal fortune, wealth, how rich | 身家, 净资产, 净值, 个人财富, 财富, 财产, 家产, 多有钱, 资产
rich: rich, wealthy, richest, wealthiest, billionaire, millionaire, trillionaire, tycoon, mogul, loaded, world's richest | 有钱, 富豪, 富, 首富, 亿万富翁, 富翁, 土豪, 大亨, 富有, 世界首富, 富人, 万亿富翁
poor: poor, poverty, broke, penniless, impoverished | 穷, 贫穷, 没钱, 贫困, 穷光蛋, 贫苦, 破产
invest: invest, investment, put money in, put money into, pour money, back financially, pump money, inject capital, bankroll | 投资, 投, 注资, 投钱, 砸钱, 入资, 出资, 投入, 掏钱, 砸进去, 投了
investor: investor, backer, financial backer, venture capitalist, venture capital, vc, angel investor, angel, private equity | 投资人, 投资者, 金主, 风投, 天使投资人, 投资方, 出资人, 资方, 风险投资, 创投, 私募, 投资机构, 背后金主
donate: donate, donation, donor, gift, give money, contribute, contribution, gave money, charitable gift, chip in, pitch in, giveaway | 捐, 捐款, 捐赠, 捐助, 捐钱, 捐献, 捐资, 赠与, 善款, 捐款人, 捐赠者, 赞助
fund: fund, funding, finance, financing, raise money, raise fund, fundraise, fundraising, raise capital, secure funding | 资助, 融资, 筹资, 募资, 筹款, 集资, 募集, 资金, 拉投资, 募款, 筹钱, 拉资金, 融钱
funding-round!: funding round, financing round, series a, series b, series c, seed round, seed funding, latest round | 轮融资, 融资轮, 轮次, 种子轮, 新一轮, 融资额, 天使轮, 首轮
capital: capital, seed money, cash pile, war chest | 资本, 本钱, 本金, 资金, 启动资金, 家底
money: money, buck, dough, how much money, cash money | 钱, 金钱, 钞票, 银子, 款项, 款, 多少钱, 几块钱
pledge-money: pledge, committed amount, pledged amount, promised amount | 认捐, 承诺出资, 承诺金额, 承诺捐款
revenue!: revenue, sales revenue, turnover, annualized revenue, run rate, annual revenue, top line, gross revenue, annual recurring revenue, arr | 营收, 收入, 营业收入, 年收入, 营业额, 销售额, 年化收入, 进账, 流水, 年营收
revenue-share!: revenue share, revenue sharing, profit sharing, profit share, cut of revenue, share of profit | 收入分成, 利润分账, 抽成, 提成
income: income, earnings, earning | 收入, 所得, 进项, 收益, 进账
earn: earn, make money, made money, making money, rake in, cash in, earn money, earner | 赚, 赚钱, 挣钱, 挣, 赚到, 捞钱, 捞金, 吸金, 获利, 盈利, 圈钱
profit!: profit, profitable, profitability, net profit, net income, margin, profit margin, in the black, bottom line | 利润, 盈利, 净利润, 赚钱, 毛利, 利润率, 净利, 毛利率, 获利, 盈余
loss!: loss, net loss, lose money, lost money, losing money, in the red, deficit, unprofitable, operating loss | 亏损, 亏, 亏钱, 赔钱, 赔本, 净亏损, 赤字, 亏空, 亏了, 入不敷出, 倒贴, 血亏
break-even!: break even, breakeven, break-even, cash flow positive, turn a profit, turn profitable, become profitable | 盈亏平衡, 收支平衡, 回本, 扭亏, 扭亏为盈, 保本, 打平, 开始盈利, 不亏不赚
cash-flow!: cash flow, cashflow, free cash flow, operating cash flow | 现金流, 现金流量, 资金流, 自由现金流
cash-reserve!: cash, cash reserve, reserve, cash on hand, cash balance, cash holding, cash runway, runway | 现金, 现金储备, 储备, 账上现金, 账面现金, 账上的钱, 手头现金, 余粮, 准备金, 现钱
run-out-money: run out of money, ran out of money, run out of cash, running out, out of cash, cash crunch, cash-strapped, insolvent | 没钱了, 钱烧完, 资金链断裂, 缺钱, 弹尽粮绝, 钱花光, 资金短缺, 揭不开锅, 缺资金, 见底
debt!: debt, owe, borrow, loan, borrowing, indebted, lender, bond issue, liabilities, in debt, creditor | 债务, 负债, 欠钱, 欠, 借钱, 借款, 贷款, 债, 举债, 借贷, 欠款, 债券, 欠债, 背债, 债权, 债权人, 债主
bankrupt: bankrupt, bankruptcy, go bust, go under, collapse, insolvency, chapter 11, belly up | 破产, 倒闭, 垮, 垮台, 关门, 倒台, 崩盘, 黄了, 资不抵债, 清盘, 倒了
cost!: cost, expense, expenditure, costly, outlay, how much does it cost | 成本, 费用, 花费, 开支, 支出, 开销, 造价, 代价, 用度
spend!: spend, spent, spending, splurge, shell out, fork out, lavish, outlay, pour, capital expenditure, capex | 花, 花钱, 花费, 支出, 掏钱, 砸钱, 投入, 开销, 花掉, 破费, 斥资, 资本开支, 豪掷, 耗资
burn-cash: burn cash, cash burn, burn rate, burn money, burn through, burning money, burning cash, burns cash | 烧钱, 烧, 烧掉, 烧钱速度, 烧光, 耗钱
price!: price, pricing, price tag, quote price | 价格, 价钱, 售价, 标价, 定价, 单价, 价位, 卖多少钱
expensive: expensive, pricey, overpriced, sky-high price | 贵, 昂贵, 太贵, 天价, 高价, 价高
cheap: cheap, inexpensive, low-cost, low cost, affordable, bargain, low price | 便宜, 廉价, 低价, 划算, 实惠, 低成本, 性价比, 白菜价, 平价
discount!: discount, markdown, rebate, coupon, price cut, on sale | 打折, 折扣, 优惠, 降价, 返利, 优惠券, 促销, 减价
fee!: fee, charge, toll, surcharge, commission | 收费, 费用, 手续费, 服务费, 佣金, 会费
subscription!: subscription, subscribe, membership, monthly fee, monthly plan, paid plan, premium plan, subscription price | 订阅, 会员, 月费, 包月, 订阅费, 会员费, 套餐, 年费, 月租
pay!: pay, paid, payment, pay for, foot the bill, cough up, settle the bill, remit | 付, 支付, 付钱, 付款, 掏钱, 买单, 出钱, 缴纳, 交钱, 给钱, 付费, 埋单, 打款, 缴费
refund!: refund, money back, repay, repaid, pay back, paid back, return the money, give back | 退款, 退钱, 还钱, 退还, 返还, 偿还, 还款, 归还
free-price: free, free of charge, for free, no charge, at no cost, gratis, complimentary | 免费, 不要钱, 不收费, 白送, 白用, 不花钱, 免单, 白嫖
salary!: salary, wage, pay package, paycheck, compensation package, remuneration, annual pay, pay packet | 工资, 薪水, 薪资, 年薪, 月薪, 薪酬, 工钱, 待遇, 报酬, 薪金, 底薪
bonus!: bonus, signing bonus, sign-on bonus, retention bonus | 奖金, 年终奖, 签约奖金, 签字费, 签约金, 红包, 留任奖金
budget!: budget, fiscal plan, budgeted | 预算, 经费, 拨款
asset: asset, property, holdings, belongings, balance sheet | 资产, 财产, 家产, 产业, 资产负债表
real-estate!: real estate, house price, mansion, villa, apartment | 房地产, 房产, 豪宅, 别墅, 土地, 房价, 楼市, 公寓, 房子
license!: license, licence, licensing, exclusive license, licensing rights, royalty, royalties | 许可证, 授权, 牌照, 执照, 独家授权, 许可, 版税, 专利费, 许可费, 授权费
exclusive: exclusive, exclusively, exclusivity, sole right | 独家, 独占, 排他, 专属, 排他性
patent!: patent, patented | 专利, 专利权, 发明专利
copyright!: copyright, copyrighted, author's right | 版权, 著作权, 盗版
trademark!: trademark, brand name, logo | 商标, 标志, 品牌名, 徽标
ip-rights: intellectual property, intellectual property right, ip right, ip rights | 知识产权, 产权, 智慧财产
brand: brand, branding, reputation, goodwill, image, prestige | 品牌, 名声, 声誉, 名誉, 口碑, 信誉, 形象, 招牌, 名气
advertise!: advertise, advertisement, ad, advertising, commercial spot, ad revenue, advert | 广告, 打广告, 广告费, 投广告, 植入, 广告收入, 投放广告
marketing: marketing, publicity, pr, public relations, hype, promote product, publicity stunt | 营销, 宣传, 公关, 炒作, 推广, 造势, 作秀, 蹭热度, 吸引眼球
sponsor!: sponsor, sponsorship, patron | 赞助, 赞助商, 冠名, 赞助人
sell!: sell, sold, sale, sell off, offload, cash out, unload | 卖, 出售, 售出, 卖掉, 变卖, 抛售, 脱手, 销售, 卖出, 转卖, 套现, 转手, 贩卖
buy: buy, bought, purchase, order goods, procure, procurement, snap up, shop for | 买, 购买, 买下, 采购, 入手, 购入, 购置, 买进, 抢购, 下单
trade-exchange: exchange, swap, barter, in exchange for, in return for, quid pro quo | 交换, 换取, 互换, 置换, 作为交换, 换来
transaction: transaction, deal, business deal, secondary sale, tender offer | 交易, 买卖, 生意, 成交, 老股转让, 要约收购
deal-terms: deal size, deal value, contract value, contract size | 交易额, 交易金额, 合同金额, 成交价, 合同额, 合同规模
negotiate: negotiate, negotiation, talks, bargain, haggle, in talks, discuss terms | 谈判, 协商, 磋商, 商谈, 谈条件, 讨价还价, 商议, 洽谈, 谈价
negotiate-fail: talks collapse, talks break down, deal fall through, fell through, deal collapse, no deal | 谈崩, 谈判破裂, 谈不拢, 破裂, 告吹, 没谈成, 泡汤, 黄了
offer: offer, propose, proposal, put forward, suggest, suggestion, pitch | 提议, 提出, 提案, 建议, 方案, 倡议, 开价
accept: accept, acceptance, agree, agree to, say yes, said yes, consent to, take the offer | 接受, 同意, 答应, 采纳, 应允, 点头, 认可, 允诺
refuse: refuse, refusal, reject, rejection, turn down, turned down, say no, said no, rebuff, snub, veto | 拒绝, 回绝, 不同意, 否决, 婉拒, 推辞, 不肯, 驳回, 拒, 不答应, 不接受, 谢绝
approve-vote: vote, ballot, poll vote, vote on | 投票, 表决, 票决, 选票, 投了票
unanimous: unanimous, unanimously, by all votes | 一致, 全票, 全体一致, 一致通过, 一致同意
market-share!: market share, share of the market, market position | 市场份额, 市占率, 市场占有率, 份额, 占有率
market: market, marketplace, market demand | 市场, 市面, 行情
product: product, goods, merchandise, offering, commodity | 产品, 商品, 货物, 货
service: service, services | 服务, 业务, 服务项目
business-line: business, business line, line of business, enterprise business, operations | 业务, 生意, 业务线, 经营, 事业, 主营业务
main-business: main business, core business, what does the company do, what the company does | 主营业务, 主业, 核心业务, 做什么业务, 干什么的, 是做什么的
sales-volume!: sales volume, units sold, deliveries, delivery figures, shipments, sales figure | 销量, 出货量, 交付量, 销售量, 卖了多少
production: mass produce, mass produced, production, produce, manufacture, mass production, output volume, capacity, production capacity | 生产, 制造, 量产, 产量, 产能, 造, 大规模生产
import-export: import, export, shipping abroad | 进口, 出口, 外贸, 进出口
quarter: quarter, quarterly, fiscal quarter, q1, q2, q3, q4 | 季度, 季报, 一季度, 二季度, 三季度, 四季度, 财季
financial-report!: financial report, financial statement, earnings report, annual report, audited, results announcement | 财报, 财务报告, 年报, 财务报表, 业绩报告, 业绩, 报表, 账本
audit!: audit, auditor, accounting, accountant, bookkeeping | 审计, 会计, 审计师, 会计师, 查账, 做账, 账目
growth-rate!: growth rate, rate of growth, year on year, year over year, how fast growing | 增长率, 增速, 同比, 环比, 增幅, 增长速度
return-investment: return on investment, roi, investment return, multiple, payoff, yield on | 回报, 投资回报, 回报率, 收益率, 回报上限, 利润上限, 投资收益
profit-cap: profit cap, return cap, capped return, cap on profit, cap on returns | 利润上限, 回报上限, 盈利上限, 封顶, 上限
interest-rate!: interest rate, interest payment, mortgage rate, federal reserve rate | 利率, 利息, 加息, 降息, 年利率, 房贷利率
inflation!: inflation, inflationary, consumer price index, cpi | 通胀, 通货膨胀, 物价
economy: economy, gdp, recession, macroeconomic | 经济, 衰退, 国内生产总值, 宏观经济, 不景气
bubble: bubble, overhyped, overvalued, overheated, mania | 泡沫, 虚高, 过热, 泡沫破裂, 高估
bank!: bank, banker, investment bank, underwriter | 银行, 投行, 承销商, 银行家
insurance!: insurance, insurer, insure, insured | 保险, 投保, 保险公司, 保费
hedge-fund: hedge fund, asset manager, sovereign fund, sovereign wealth fund, pension fund, mutual fund | 对冲基金, 主权基金, 主权财富基金, 基金公司, 资管
currency!: currency, exchange rate, foreign exchange | 货币, 汇率, 外汇, 币种, 兑换
dollar: dollar, usd, us dollar | 美元, 美金, 美刀
yuan: yuan, rmb, renminbi | 人民币, 块钱, 元人民币
crypto!: crypto, cryptocurrency, bitcoin, btc, ethereum, blockchain, token sale, ico, nft, meme coin | 加密货币, 比特币, 虚拟货币, 以太坊, 区块链, 炒币, 代币, 币圈, 数字货币, 发币
stock-tip!: stock tip, should i buy, should i invest, which stock, what stock, worth buying, price target | 买哪只股票, 能不能买, 荐股, 推荐股票, 炒股, 该不该买, 值得买, 抄底, 目标价, 哪只股票, 买点什么股票
# ---- TECHNOLOGY ----
ai: ai, artificial intelligence, machine intelligence, ai technology | 人工智能, 智能, 智能体技术
agi: agi, artificial general intelligence, general intelligence, human-level ai, human level ai | 通用人工智能, 强人工智能, 通用智能, 人类水平
superintelligence: superintelligence, super intelligence, superintelligent, smarter than humans, surpass humans, singularity | 超级智能, 超人工智能, 超级人工智能, 超越人类, 比人聪明, 奇点, 超智能
machine-learning: machine learning, deep learning, neural network, reinforcement learning | 机器学习, 深度学习, 神经网络, 强化学习
model!: model, large model, language model, large language model, llm, foundation model, frontier model, ai model | 模型, 大模型, 语言模型, 大语言模型, 基座模型, 前沿模型, 基础模型
parameters!: parameter, parameter count, model size, weights, model weights, context window, context length | 参数, 参数量, 模型大小, 权重, 上下文窗口, 上下文长度
benchmark!: benchmark, test score, leaderboard, performance score, evaluation score | 基准, 跑分, 评测, 排行榜, 榜单, 测评, 基准测试
chatbot: chatbot, chat bot, ai assistant, virtual assistant, conversational ai, bot | 聊天机器人, 对话机器人, 智能助手, 聊天软件, 机器人助手, 对话式
ai-agent: ai agent, agent, agentic, autonomous agent | 智能体, 代理程序, 自主代理, 智能代理
image-generation: image generator, image generation, text to image, generate image, ai image, ai picture, deepfake | 图像生成, 生成图片, 文生图, 画图, 深度伪造, 换脸, 生图, 假照片
video-generation: video generator, video generation, text to video, ai video | 视频生成, 文生视频, 生成视频
voice-tech: voice mode, speech recognition, voice assistant, text to speech | 语音, 语音助手, 语音识别, 语音模式, 配音
search-engine: search engine, web search, browser | 搜索, 搜索引擎, 浏览器, 检索, 网页搜索
open-source: open source, open-source, open sourced, open weight, open weights, make public the code, source code public, openness | 开源, 开放源代码, 公开代码, 开放, 公开源码, 开放权重
closed-source: closed source, closed-source, proprietary, closed, closed model, keep secret, kept secret, secretive | 闭源, 封闭, 不开源, 不公开, 不开放, 私有, 藏着掖着
source-code: source code, code base, codebase, repository | 源代码, 源码, 代码库, 代码
algorithm: algorithm, recommendation algorithm, recommender | 算法, 推荐算法, 算法推荐
software: software, program, computer program, application software | 软件, 程序, 应用软件, 系统软件
hardware: hardware, device, gadget, consumer device, wearable | 硬件, 设备, 装置, 器件, 可穿戴
app: app, application, mobile app | 应用, 手机应用, 应用程序, 客户端, 手机软件
app-store: app store, app ranking, top app, download ranking, most downloaded | 应用商店, 应用榜, 下载榜, 应用市场, 榜首
download: download, install, installation | 下载, 安装, 下载量, 装机量
platform: platform, online platform, network | 平台, 网络平台
website!: website, web site, webpage, homepage, url, web page, domain name | 网站, 网址, 网页, 主页, 链接, 官网, 域名
internet: internet, online, web | 互联网, 网络, 网上, 线上, 上网
social-media: social media, social network, social platform | 社交媒体, 社交平台, 社交网络, 社媒
account: account, user account, profile, username, user name, handle, login | 账号, 账户, 帐号, 用户名, 登录, 账户名, 主页账号
follower!: follower, fan, fans, fan base, follower count | 粉丝, 关注者, 粉丝数, 拥趸, 追随者
smartphone: smartphone, phone handset, mobile phone, cell phone, handset | 手机, 智能手机, 移动电话
computer: computer, laptop, pc, desktop computer, notebook computer, supercomputer, quantum computer | 电脑, 计算机, 笔记本, 台式机, 超级计算机, 超算, 量子计算机
operating-system: operating system, linux | 操作系统, 系统
chip: chip, semiconductor, gpu, graphics card, processor, accelerator, ai chip, silicon, graphics processing unit | 芯片, 显卡, 半导体, 处理器, 图形处理器, 加速器, 算力卡, 张卡
memory-chip: memory chip, dram, ram, storage | 内存, 存储, 存储芯片, 显存
compute: compute, computing power, computing, computing capacity, computing resource, processing power, computational power | 算力, 计算能力, 计算资源, 计算力, 运算能力, 计算
data-center: data center, data centre, server farm, datacenter, server, cluster, computing cluster | 数据中心, 机房, 服务器, 算力中心, 集群, 计算中心, 超算中心, 智算中心
cloud: cloud, cloud computing, cloud service, cloud provider, cloud contract | 云, 云计算, 云服务, 云平台, 上云, 云服务商, 云厂商
power-energy!: power supply, electric power, energy, energy consumption, power consumption, gigawatt, megawatt, gw, electricity, power plant, power grid, electricity consumption | 电力, 电, 用电, 能源, 能耗, 耗电, 吉瓦, 兆瓦, 电网, 发电, 电量, 千兆瓦, 用电量, 发电厂, 供电
nuclear-power: nuclear power, nuclear plant, nuclear energy, fusion, reactor | 核电, 核能, 核聚变, 核电站, 反应堆
solar: solar, solar panel, battery, energy storage, wind power, renewable | 太阳能, 电池, 储能, 光伏, 风电, 可再生能源
infrastructure: infrastructure, build-out, buildout | 基础设施, 基建, 基础建设
robot: robot, humanoid, humanoid robot, robotics | 机器人, 人形机器人, 机械人
car: car, vehicle, automobile, electric car, electric vehicle, ev, auto, automaker, carmaker | 汽车, 车, 电动车, 车辆, 轿车, 电车, 新能源车, 车企
self-driving: self-driving, self driving, autonomous driving, driverless, robotaxi, autopilot, autonomous vehicle | 自动驾驶, 无人驾驶, 无人车, 智驾, 无人出租车, 智能驾驶
rocket!: rocket, spacecraft, space launch, spaceship, launch vehicle, mars, moon, space, orbit | 火箭, 飞船, 航天, 太空, 火星, 宇宙飞船, 月球, 登月, 登陆火星, 轨道, 发射火箭
satellite: satellite, satellite internet | 卫星, 卫星互联网
brain-chip!: brain chip, brain implant, brain-computer interface, brain computer interface | 脑机接口, 脑芯片, 脑机, 植入芯片
drone: drone, aircraft, airplane, plane, private jet | 无人机, 飞机, 航班, 私人飞机, 飞行
tunnel: tunnel, subway, high-speed rail, train line, railway | 隧道, 地铁, 高铁, 铁路, 火车
technology: technology, tech, technique, technical, technological | 技术, 科技, 技术性, 黑科技
innovation!: innovation, innovate, innovative, breakthrough, invent, invention, inventor | 创新, 突破, 发明, 革新, 首创
research: research, study, r and d, research and development, scientific research, research lab, lab, laboratory | 研究, 科研, 研发, 实验室, 研究院, 研究所, 钻研
research-paper: research paper, academic paper, scientific paper, published paper, preprint | 论文, 学术论文, 科研论文, 研究论文
experiment: experiment, test, trial run, pilot, try out | 实验, 试验, 测试, 试点, 试用, 试水
develop: develop, development, build, built, construct, make a product, engineer a product | 开发, 研发, 构建, 建造, 打造, 研制, 建设, 建, 搭建, 造出
design: design, designer, designed | 设计, 设计师, 设计图
train-model: train, training, pretrain, pre-training, fine-tune, fine tuning | 训练, 预训练, 微调, 培训, 后训练
training-data: training data, dataset, data set, training material, corpus | 训练数据, 数据集, 语料, 训练素材, 训练材料
distill: distill, distillation, model distillation | 蒸馏, 模型蒸馏, 知识蒸馏
data: data, user data, information, statistics | 数据, 资料, 信息, 用户数据, 统计数据
inference: inference, reasoning model, chain of thought, reasoning | 推理, 推理模型, 思维链, 推断
hallucination: hallucination, hallucinate, fabricate, make things up, made up, made-up | 幻觉, 胡编, 瞎编, 编造, 捏造, 杜撰, 胡说八道
bias: bias, biased, prejudice, partisan, one-sided | 偏见, 偏向, 有偏, 偏袒, 歧视, 偏心, 片面
politically-correct: woke, political correctness, politically correct | 政治正确, 觉醒文化, 觉醒
release!: release, launch, roll out, rolled out, unveil, debut, introduce, come out, came out, ship, go live, rollout | 发布, 推出, 上线, 问世, 发行, 面世, 亮相, 上市发售, 推向市场, 首发, 发布会
version!: version, edition, release number | 版本, 新版, 几代, 版本号
update: update, upgrade, patch, new version, revise, revision | 更新, 升级, 补丁, 迭代, 改版, 修订
bug: bug, glitch, defect, flaw, malfunction, error, fault | 漏洞, 故障, 缺陷, 毛病, 错误, 出错, 失灵
outage: outage, go down, went down, crash, downtime, offline | 宕机, 崩溃, 瘫痪, 停机, 断网, 下线, 崩了, 掉线
hack!: hack, hacker, cyberattack, cyber attack, breach of security, data breach, phishing, malware, virus | 黑客, 入侵, 网络攻击, 数据泄露, 病毒, 被黑, 钓鱼网站, 木马
cybersecurity: cybersecurity, cyber security, information security | 网络安全, 信息安全, 安全漏洞
safety: safety, safe, secure, security, guardrail, safeguard | 安全, 安全性, 保障, 护栏, 安保, 防护, 安全防护
ai-safety: ai safety, alignment, align, existential risk, extinction, wipe out humanity, human extinction, ai doom, doomsday, destroy humanity | 对齐, 灭绝, 生存风险, 毁灭人类, 人类灭绝, 末日, 消灭人类, 毁灭世界, 价值对齐
risk: risk, risky, hazard, danger, threat, threaten, menace, peril | 风险, 危险, 威胁, 隐患, 危机, 冒险, 危害
dangerous: dangerous, harmful, unsafe, reckless, hazardous, harm, perilous | 危险, 有害, 不安全, 危害, 鲁莽, 伤害, 有毒
privacy: privacy, personal data, private data, personal information, data protection, surveillance | 隐私, 个人信息, 个人隐私, 数据保护, 监控, 监视, 隐私权
leak: leak, leaked, divulge, spill | 泄露, 泄密, 外泄, 走漏, 曝光, 流出, 泄漏
steal: steal, stole, stolen, theft, misappropriate, misappropriation, rob, robbery, pilfer, loot | 偷, 盗, 窃取, 盗窃, 偷走, 盗用, 剽窃, 抢, 偷窃, 抢劫, 侵吞, 挪用
copy: copy, imitate, imitation, clone, replicate, knock off, plagiarize, plagiarism, copycat, mimic | 抄袭, 抄, 模仿, 复制, 山寨, 仿制, 照搬, 克隆, 仿冒, 学样, 洗稿
automation: automate, automation, replace human, job loss, take jobs | 自动化, 取代人类, 抢饭碗, 失业, 丢饭碗, 代替人工
patent-app!: technical detail, technical specification, spec, specification | 规格, 技术参数, 配置, 技术细节, 性能参数
api: api, developer interface, sdk | 接口, 开发接口, 开放接口
integrate: integrate, integration, embed, built into, bundle, build into | 集成, 嵌入, 内置, 整合进, 接入, 绑定, 捆绑, 植入
compatible: compatible, compatibility, supported device | 兼容, 适配, 支持的设备
technology-lead: lead technologically, ahead of, cutting edge, cutting-edge, state of the art, state-of-the-art, most advanced, frontrunner, front runner | 领先, 遥遥领先, 最先进, 先进, 前沿, 走在前面, 顶尖, 一流, 领跑
fall-behind: fall behind, fell behind, lag, lag behind, trail, catch up, caught up, left behind | 落后, 掉队, 跟不上, 追赶, 赶上, 滞后, 拖后腿, 迎头赶上
arms-race: arms race, ai race, race to | 军备竞赛, 竞赛, 比拼, 人工智能竞赛
military: military, army, weapon, defense department, pentagon, soldier, missile | 军事, 军方, 武器, 国防部, 五角大楼, 军队, 军用, 导弹, 士兵
deploy: deploy, deployment, put into use, adopt, adoption, implement | 部署, 投入使用, 采用, 落地, 应用, 铺开, 实施
use-apply: use, usage, utilize, using, make use of | 使用, 利用, 运用, 动用
traffic-usage: web traffic, visits, page views, visit count | 流量, 访问量, 浏览量, 点击量, 播放量
token-model: tokens per second, token price, latency, response time | 词元, 延迟, 响应速度, 响应时间
# ---- MEDIA AND SPEECH ----
say: say, said, tell, told, state, remark, mention, note, speak, spoke, spoken, talk, put it, utter, express, inform, informed, notify, point out, points out, pointed out, bring up | 说, 表示, 讲, 称, 说过, 提到, 表态, 说道, 谈到, 说起, 谈及, 讲过, 提及, 放话, 说法, 开口, 告知, 被告知, 通知, 指出
quote: quote, verbatim, exact words, original words, in his own words | 原话, 引述, 引用, 原文, 怎么说的, 引言, 金句
claim-assert: claim, assert, assertion, contend, contention, maintain, insist, argue that, profess | 声称, 宣称, 主张, 坚称, 自称, 断言, 坚持说, 一口咬定, 号称
announce: announce, announcement, declare, declaration, disclose, disclosure, reveal, make public, publish, publication, proclaim, unveil | 宣布, 公布, 公告, 披露, 透露, 公开, 声明, 宣告, 官宣, 曝, 通报, 揭晓, 昭告, 通告
statement: statement, press release, press statement, official statement, communique | 声明, 声明书, 公告, 新闻稿, 通稿, 官方声明
admit: admit, admission, acknowledge, concede, confess, confession, own up, come clean, fess up | 承认, 坦承, 坦白, 认了, 认账, 供认, 承认错误, 松口, 坦言, 招认
deny: deny, denial, refute, reject the accusation, disavow, dispute the claim, rebut | 否认, 不承认, 否定, 抵赖, 反驳, 辟谣, 矢口否认, 死不承认, 赖账, 不认账
confirm: confirm, confirmation, verify, verification, validate | 确认, 证实, 核实, 验证, 确定, 查证, 坐实
promise: promise, vow, pledge, commit, commitment, swear, undertake, give one's word, keep one's word | 承诺, 答应, 保证, 许诺, 发誓, 许下, 诺言, 立誓, 拍胸脯, 誓言, 应承
warn: warn, warning, caution, alert, sound the alarm, red flag | 警告, 警示, 提醒, 预警, 告诫, 示警, 敲警钟
threaten: threaten, threat, intimidate, bully, coerce, pressure into, strong-arm, ultimatum | 威胁, 恐吓, 恫吓, 要挟, 逼迫, 霸凌, 施压, 最后通牒, 撂狠话, 放狠话
predict: predict, prediction, forecast, foresee, foresaw, projection, project, estimate, prophecy, prophesy | 预测, 预言, 预计, 预估, 估计, 预料, 料到, 推测, 测算, 展望
expect: expect, expectation, anticipate, look forward, await, foresee | 预期, 期待, 期望, 盼, 指望, 料想, 预料, 盼望, 有望
hope-wish: hope, wish, desire, want, would like, long for, yearn | 希望, 想要, 愿望, 渴望, 愿意, 盼望, 期盼
plan: plan, planning, blueprint, intend to, scheme to, be going to, prepare | 计划, 打算, 规划, 准备, 方案, 安排, 筹划, 拟, 策划, 蓝图
mock: mock, mockery, ridicule, make fun of, made fun of, tease, taunt, sarcasm, sarcastic, jeer, troll, poke fun, scoff, scorn | 嘲笑, 讽刺, 嘲讽, 取笑, 调侃, 挖苦, 奚落, 讥讽, 阴阳怪气, 揶揄, 戏弄, 打趣
insult: insult, call names, name-calling, abuse verbally, swear at, curse, scold, offend, nickname insult, slam as | 侮辱, 骂, 辱骂, 谩骂, 羞辱, 爆粗, 咒骂, 骂人, 骂街, 开骂, 爆粗口, 羞辱性, 对骂, 互骂
criticise: criticise, criticize, criticism, critic, slam, blast, condemn, denounce, attack, lash out, censure, rebuke, lambast, decry, bash, hit out | 批评, 抨击, 指责, 炮轰, 谴责, 痛斥, 怒斥, 怼, 喷, 开炮, 数落, 攻击, 猛批, 痛批, 开喷, 斥责, 吐槽
praise: praise, applaud, admire, compliment, hail, laud, speak highly, commend, acclaim, flatter | 称赞, 赞扬, 夸, 表扬, 赞美, 夸奖, 点赞, 赞赏, 吹捧, 佩服, 好评, 叫好, 赞, 恭维
blame: blame, hold responsible, point the finger, fault, scapegoat, shift the blame | 责怪, 怪罪, 归咎, 怪, 甩锅, 背锅, 指责, 问责, 归罪, 推卸责任, 埋怨
apologize!: apologize, apologise, apology, say sorry, said sorry, sorry for | 道歉, 致歉, 认错, 赔礼, 赔罪, 赔不是, 谢罪
thank: thankful, express thanks, grateful, gratitude | 致谢, 感恩, 感激
complain: complain, grumble, gripe, grievance, whine | 抱怨, 投诉, 埋怨, 不满, 发牢骚, 牢骚, 诉苦, 吐苦水
protest: protest, demonstrate, demonstration, rally, boycott, picket, strike action | 抗议, 示威, 游行, 抵制, 罢工, 集会
oppose!: oppose, object, objection, opposition, against, resist, resistance, disagree, disapprove, dissent | 反对, 抵制, 不赞成, 抵抗, 异议, 反抗, 不认同, 唱反调, 抗拒, 不支持
support: support, back, endorse, endorsement, favor, in favor of, stand by, stood by, side with, advocate | 支持, 赞成, 力挺, 拥护, 撑腰, 声援, 站台, 背书, 赞同, 拥戴
respond: respond, response, reply, react, reaction, hit back, fire back, clap back, answer back, shot back, retort, counter | 回应, 答复, 回复, 反应, 反击, 还击, 回击, 回怼, 回话, 反驳, 反唇相讥
silent: silent, silence, no comment, decline to comment, keep quiet, kept quiet, did not respond, not respond, tight-lipped | 沉默, 不回应, 没回应, 未回应, 不予置评, 拒绝置评, 一声不吭, 闭口不谈, 装死, 没吭声, 无可奉告
ask-question: ask a question, question, query, inquire | 提问, 询问, 发问, 追问, 质问
answer-a: answer a question, answer | 回答, 答案, 作答
interview!: interview, interviewer, sit-down interview, exclusive interview, q and a | 采访, 专访, 访谈, 受访, 接受采访
podcast!: podcast, talk show, livestream, live stream, radio show, broadcast | 播客, 脱口秀, 直播, 访谈节目, 广播, 电台
tweet: tweet, post, post online, social media post, post on social media, posting, write online, tweet out | 发推, 推文, 发帖, 帖子, 发文, 发了条推, 动态, 帖文, 博文, 贴文
repost: repost, retweet, reshare, share a post, forward | 转发, 转推, 转帖, 分享
comment: comment, remark, commentary, opinion piece | 评论, 置评, 点评, 留言, 评述, 跟帖
like-post: like a post, thumbs up, upvote, number of likes | 点赞数, 赞数, 点个赞
rumor: rumor, rumour, gossip, hearsay, speculation, unconfirmed | 谣言, 传闻, 流言, 小道消息, 八卦, 传言, 风声, 未经证实
fake-news: fake news, misinformation, disinformation, false information, hoax | 假新闻, 虚假信息, 假消息, 不实信息, 谣传
news: news, news report, headline, coverage, breaking news | 新闻, 消息, 报道, 头条, 资讯, 新闻报道
news-source!: news outlet, newspaper, news agency, media, media outlet, magazine, which newspaper, news source, publisher | 媒体, 报纸, 报社, 通讯社, 新闻社, 杂志, 哪家媒体, 消息来源, 信源, 出版社
journalist!: journalist, reporter, correspondent, editor, columnist | 记者, 编辑, 撰稿人, 报道者, 小编, 专栏作家
author!: author, who wrote, written by, byline, writer | 作者, 谁写的, 撰文, 作家, 执笔, 署名
article-title!: headline of the article, title of the article, article title, article name | 文章标题, 标题, 题目, 题为
word-count!: word count, how many words, length of the article | 字数, 多少字, 篇幅
report-doc: report, account, findings | 报道, 报告, 汇报
book!: book, biography, memoir, autobiography, novel, bestseller | 书, 传记, 回忆录, 自传, 小说, 书籍, 著作, 书名
photo!: photo, photograph, picture, selfie, screenshot | 照片, 图片, 相片, 截图, 图像, 自拍, 合照, 合影
video: video, clip, footage, recording, videotape | 视频, 录像, 短视频, 影像, 片段, 录音
documentary!: documentary, tv show, television, tv series, reality show | 纪录片, 电视, 电视剧, 综艺, 电视节目, 真人秀
email-msg: email, e-mail, mail, inbox message | 邮件, 电邮, 电子邮件, 写信, 发邮件
text-message!: text message, text, message, direct message, dm, chat log, private message, sms | 短信, 信息, 私信, 消息, 聊天记录, 讯息
phone-call: phone call, call, ring up, telephone | 电话, 通话, 打电话, 来电, 致电
meeting: meeting, meet, met, gathering, conference, sit down, sat down, summit, get together | 会议, 会面, 见面, 开会, 碰面, 会谈, 聚会, 峰会, 碰头, 会晤, 约见
dinner: dinner, lunch, breakfast, banquet, supper, birthday party, dinner party | 晚饭, 晚餐, 午餐, 早餐, 饭局, 派对, 聚餐, 宴会
speech!: speech, keynote, address the audience, lecture, presentation | 演讲, 讲话, 致辞, 发言, 讲座, 主题演讲, 演说
slogan!: slogan, motto, catchphrase, tagline | 口号, 座右铭, 标语, 格言, 广告语
nickname!: nickname, epithet, moniker | 外号, 绰号, 昵称, 别名, 诨名, 别称, 花名
compare: compare, comparison, versus, vs, contrast, liken, analogy | 比较, 对比, 相比, 比喻, 类比, 比起, 比作, 较量
explain: explain, explanation, clarify, clarification, elaborate, account for, illustrate, spell out, lay out, be clear about | 解释, 说明, 澄清, 阐述, 讲解, 阐明, 讲讲, 交代, 讲清楚, 说清楚, 说清, 讲明, 讲清, 交代清楚
describe: describe, description, portray, depict, characterize | 描述, 形容, 描绘, 刻画, 叙述, 讲述, 称为, 说成
discuss: discuss, discussion, debate, talk about, talk over, deliberate over, chat about, bring up, ask about | 讨论, 商量, 辩论, 探讨, 谈论, 议论, 争论, 商讨, 聊, 谈, 聊到, 谈到, 聊起, 问到, 提到, 说到
agree-opinion: consensus, see eye to eye, common ground, unanimity, share the view | 共识, 一致意见, 达成一致, 认同, 赞同, 看法一致
opinion: opinion, view, viewpoint, think of, thought of, stance, attitude, perspective, take on, position on | 看法, 观点, 意见, 态度, 立场, 见解, 怎么看, 评价, 想法, 认为, 主张
doubt: doubt, question the, skeptical, sceptical, skeptic, suspect, suspicion, suspicious, cast doubt | 怀疑, 质疑, 存疑, 疑心, 可疑, 疑虑, 不相信, 打问号, 猜疑
believe: believe, belief, convinced, convince, be certain | 相信, 深信, 坚信, 信念
persuade: persuade, convince, talk into, talked into, lobby, urge, urge to | 说服, 劝说, 劝, 游说, 动员, 鼓动, 怂恿, 敦促
insinuate: hint, imply, insinuate, allude, suggest indirectly | 暗示, 影射, 暗指, 隐含, 意味着, 含沙射影, 话里有话
expose: expose, exposed, unmask, come to light, came to light, bring to light, uncover | 揭露, 曝光, 揭发, 爆料, 揭穿, 拆穿, 揭短, 扒皮, 戳穿, 曝出
conceal: conceal, hide, hid, hidden, cover up, cover-up, covered up, secretly, withhold, withheld, in secret, behind the back | 隐瞒, 隐藏, 掩盖, 藏, 瞒, 遮掩, 秘密, 偷偷, 暗中, 私下, 背着, 瞒着, 保密, 悄悄
secret: secret, confidential, classified, inside story | 秘密, 机密, 内幕, 绝密, 内情, 猫腻
mislead: mislead, misled, misleading, misrepresent, misrepresentation, false impression, bait and switch | 误导, 歪曲, 引入歧途, 曲解, 虚假陈述, 挂羊头卖狗肉, 带偏
exaggerate: exaggerate, exaggeration, brag, boast, hyperbole, overstate, hype up, show off | 夸大, 吹牛, 夸张, 吹嘘, 炫耀, 吹, 吹大牛, 显摆, 自夸, 说大话, 浮夸
# ---- TIME ----
time-when: clock time, time of day, what time | 几点, 时刻, 钟点
date: date, exact date, what date, which day, what day | 日期, 几号, 哪天, 哪一天, 几月几号, 具体日期, 年月日, 日子
year: what year, which year | 哪年, 哪一年, 年份, 几几年
month: what month, which month | 几月, 哪个月, 几月份, 月份
day-of-week: day of the week, weekday, weekend | 星期几, 周几, 礼拜几, 周末
today-date: today's date, what day is it today | 今天几号, 今天星期几, 今天是几号, 今天周几
deadline!: deadline, due date, cutoff date, time limit, by when, expire, expiry, expiration | 截止, 期限, 最后期限, 截止日期, 到期, 时限, 大限, 限期, 截止时间
duration!: duration, how long, length of time, lasted, time span, for how many years | 多久, 时长, 多长时间, 历时, 为期, 多少年, 多少天, 期限, 拖了多久, 打了多久, 花了多久
anniversary!: anniversary, th anniversary | 周年, 周年纪念, 纪念日, 周年庆
schedule!: schedule, timetable, timeline, agenda, calendar, itinerary, scheduled | 时间表, 日程, 时间线, 日程表, 行程, 进度表, 议程, 排期
chronology: chronology, sequence of events, course of events, what happened first | 来龙去脉, 先后顺序, 过程, 始末, 前因后果, 经历, 事情经过
delay: delay, postpone, put off, push back, pushed back, defer, adjourn, slip, stall, drag on, drag out, procrastinate, behind schedule | 推迟, 延期, 拖延, 延后, 延迟, 延误, 拖, 押后, 耽搁, 缓一缓, 搁置, 拖拉, 跳票, 休庭
early: early, earlier than, ahead of schedule, premature, in advance, beforehand | 提前, 早, 过早, 预先, 事先, 早先, 提早
late: late, tardy, overdue, belated, too late | 晚, 迟, 迟到, 太晚, 逾期, 迟迟, 来不及
begin: begin, began, begun, start, started, commence, kick off, get under way, onset, beginning | 开始, 启动, 着手, 开端, 起步, 动工, 开工, 起初, 开局, 揭幕
end: end, finish, conclude, conclusion, wrap up, come to an end, ended, ending | 结束, 完结, 终结, 告终, 收尾, 落幕, 完事, 收场, 尾声, 了结
stop: stop, cease, halt, discontinue, shut down, shutdown, shut, suspend, suspension, pause, call off, put an end | 停止, 停, 终止, 暂停, 中止, 关停, 叫停, 中断, 罢手, 停掉, 关掉, 停用, 喊停
continue: continue, keep on, carry on, persist, remain, ongoing, proceed, stay, resume, still going | 继续, 持续, 坚持, 接着, 延续, 仍在, 保持, 恢复, 进行中, 坚持下去
cancel!: cancel, cancellation, scrap, abandon, abort, give up, gave up, shelve, ditch | 取消, 作废, 放弃, 终止, 废弃, 中止, 撤销, 弃, 搁置, 算了
repeat-again: again, once more, repeatedly, recur, second time, over and over, all over again, round two, rehash | 再次, 重新, 再度, 屡次, 反复, 多次, 一再, 二次, 又来, 又一次, 再来一次
frequency: how often, frequency, how many times, number of times | 多少次, 几次, 多久一次, 频率, 次数, 几回, 多频繁
recently: recent, recently, lately, latest, newest, newly, most recent, as of late | 最近, 近期, 近日, 最新, 近来, 日前, 不久前, 新近, 最近这阵
former: former, ex, previous, past, prior, onetime | 前任, 以前, 从前, 过去, 之前, 曾经, 原先, 此前, 早前, 先前
future: future, in future, tomorrow, next year, years ahead, down the road, long term | 未来, 将来, 以后, 今后, 日后, 明天, 往后, 长远, 明年
history: history, historic, historical, background, backstory, origin | 历史, 背景, 渊源, 来历, 往事, 过往, 起源
immediately: immediately, at once, right away, instantly, promptly, swiftly | 立刻, 马上, 立即, 当即, 随即, 立马, 迅速
permanent: permanent, permanently, forever, perpetual, irrevocable, for good | 永久, 永远, 长期, 永恒, 不可撤销, 一辈子
temporary: temporary, temporarily, short-term, interim, provisional, for now | 临时, 暂时, 短期, 过渡, 一时, 权宜
first: first, 1st, first ever, first time, earliest, initial, initially, originally, at first | 第一, 首次, 首个, 最早, 第一次, 最初, 头一次, 第一个, 起初, 原本, 首先
second: second, 2nd, runner-up | 第二, 第二次, 第二个, 其次, 亚军, 二号
third: third, 3rd | 第三, 第三次, 第三个
last-final: last, final, finally, eventually, ultimate, ultimately, in the end | 最后, 最终, 终于, 最后一次, 到头来, 终究
half: half, one half, fifty percent, halfway | 一半, 半, 五成, 对半, 半数
season: season, spring, summer, autumn, winter | 季节, 春天, 夏天, 秋天, 冬天, 几月份
age-era: era, epoch, decade, century | 时代, 年代, 世纪, 十年, 时期
holiday!: holiday, christmas, spring festival, new year, thanksgiving, halloween | 节日, 假期, 春节, 圣诞节, 过年, 放假, 国庆, 中秋
# ---- CHANGE AND QUANTITY ----
increase: increase, rise, rose, risen, grow, grew, grown, growth, go up, went up, climb, surge, soar, jump, expand, expansion, raise, boost, skyrocket, swell | 增加, 上升, 增长, 上涨, 涨, 提高, 暴涨, 飙升, 扩大, 扩张, 猛增, 提升, 走高, 攀升, 大涨, 翻番, 增多, 变多
decrease: decrease, fall, fell, fallen, drop, decline, go down, went down, shrink, shrank, reduce, reduction, plunge, plummet, slump, tumble, dip, cut, slash | 减少, 下降, 下跌, 跌, 降, 降低, 缩水, 暴跌, 削减, 下滑, 减, 缩减, 大跌, 走低, 跳水, 变少, 砍掉
double: double, twofold, two times, twice, 2x | 翻倍, 翻番, 两倍, 加倍, 翻一番, 二倍, 一倍
multiply: multiply, triple, quadruple, tenfold, threefold, times as much, fold increase | 倍增, 三倍, 十倍, 几倍, 多少倍, 成倍, 翻几番, 倍
difference: difference, gap, differ, different, distinction, disparity, differ from | 差别, 差距, 区别, 不同, 差异, 差多少, 不一样, 相差, 悬殊
same: same, identical, equal, alike, similar, equivalent, likewise, resemble | 一样, 相同, 相似, 类似, 同样, 等同, 相当, 一致, 雷同, 差不多
slow: slow, slow down, decelerate, sluggish, slowdown, gradual, gradually | 慢, 放缓, 减速, 缓慢, 迟缓, 放慢, 拖慢, 慢慢, 变慢
fast: fast, quick, quickly, rapid, rapidly, speed up, accelerate, speedy, hasten, fast-track | 快, 加速, 加快, 迅速, 提速, 飞快, 很快, 高速, 急速, 赶紧
widen: widen, enlarge, broaden, extend, extension, scale up, scale | 扩大, 拉大, 拓宽, 延伸, 扩展, 延长, 扩容, 放大
split: split, divide, division, separate, separation, break up, broke up, sever, cut ties, break with, schism | 分裂, 分开, 决裂, 闹掰, 拆伙, 散伙, 分家, 脱离, 切割, 断绝, 绝交, 分离, 一刀两断
change: change, alter, shift, modify, amend, amendment, revise, adjust, adjustment, switch, pivot, reform | 改变, 变化, 变更, 修改, 调整, 改, 更改, 转向, 变, 变动, 修正, 换, 改革, 变革
reverse-course: u-turn, about-face, change of mind, change one's mind, changed his mind, backtrack, back down, flip-flop, do an about-face | 反悔, 变卦, 改主意, 改口, 出尔反尔, 回心转意, 打退堂鼓, 让步, 改变主意, 反复无常
improve: improve, improvement, enhance, better, best, get better, refine, progress | 改善, 改进, 提升, 变好, 进步, 优化, 好转, 完善
worsen: worsen, deteriorate, get worse, worse, worst, aggravate, exacerbate, escalate, intensify | 恶化, 变坏, 变差, 加剧, 升级, 激化, 更糟, 越来越糟, 白热化
exceed: exceed, surpass, more than, top, outstrip, outpace, overtake, overtook, beat, beaten, outperform | 超过, 超越, 高于, 超出, 多于, 突破, 赶超, 反超, 盖过, 胜过
less-than: less than, fewer than, short of, no more than | 低于, 少于, 不到, 不足, 不超过, 未满
at-least: at least, no less than, minimum, minimal | 至少, 起码, 最少, 不少于, 最低, 下限
at-most: at most, maximum, up to, cap, ceiling, upper limit, limit | 最多, 至多, 上限, 顶多, 最高, 最大, 封顶, 限额, 限制
total: total, sum, overall amount, altogether, in total, combined, aggregate, cumulative | 总共, 一共, 总额, 合计, 总计, 总数, 总和, 加起来, 累计, 共计, 总金额
average: average, mean value, on average, median | 平均, 均值, 平均数, 人均, 中位数
percentage!: percentage, percent, proportion, ratio, what percentage, share of | 百分比, 比例, 百分之几, 占比, 几成, 比率, 百分点, 比重
amount: amount, figure, quantity | 金额, 数额, 额度, 款额
number-count: number, count of, number of people, how many staff | 数字, 个数, 数量, 编号, 号码, 人数, 几名员工
most-many: majority, most people | 大多数, 多数, 大部分, 绝大多数, 过半
minority: minority, few people, handful of | 少数, 少部分, 一小部分, 寥寥
all-whole: entire, whole, entirely, wholly, complete, completely | 全部, 全体, 整个, 完全, 全盘, 彻底
only-sole: sole, the only, unique, solely | 唯一, 独一无二, 仅有, 独有
huge: huge, enormous, massive, giant, gigantic, colossal, vast, immense, astronomical, big, bigger | 巨大, 庞大, 巨额, 巨型, 海量, 天量, 天文数字, 超大
small: small, tiny, little, minor, slight, minuscule | 微小, 一点点, 细小, 小型, 小规模, 微不足道
enough: enough, sufficient, sufficiently, adequate | 足够, 够, 充足, 充分, 够用
lack: lack, shortage, insufficient, scarce, scarcity, short of, deficient, absence of | 缺乏, 短缺, 不足, 缺, 不够, 缺少, 紧缺, 匮乏
extra: extra, additional, more money, further, added, on top of | 额外, 追加, 附加, 多余, 增补
maximum-record: record high, all-time high, highest ever, peak, new high | 历史新高, 新高, 纪录, 最高纪录, 顶峰, 高点, 创纪录
million: million | 百万
billion: billion, bn | 十亿
trillion: trillion, trn | 万亿, 兆
# ---- JUDGEMENT AND FEELING ----
important: important, importance, significant, significance, crucial, critical, vital, key, essential, matter most, pivotal | 重要, 关键, 要紧, 重大, 核心, 至关重要, 举足轻重, 意义
likely: likely, probable, probably, possible, possibly, possibility, plausible, may happen | 可能, 大概率, 很可能, 有可能, 可能性, 八成
unlikely: unlikely, improbable, impossible, hardly possible, slim chance, far-fetched, implausible | 不太可能, 不可能, 没可能, 希望渺茫, 没戏
certain: certain, certainly, definite, definitely, undoubtedly, no doubt, inevitable, inevitably, bound to, for sure | 肯定, 一定, 必然, 必定, 毫无疑问, 铁定, 板上钉钉, 注定, 稳了
uncertain: uncertain, uncertainty, unclear, unknown, undecided, pending, up in the air, ambiguous | 不确定, 不明, 未知, 不清楚, 未定, 悬而未决, 模糊, 不明朗, 说不准
fair: fair, fairness, impartial, unbiased, neutral, even-handed, objective view | 公平, 公正, 公道, 中立, 不偏不倚, 客观, 公允
unfair: unfair, unjust, injustice, rigged, one-sided deal | 不公平, 不公, 不公正, 冤, 黑箱, 黑幕
good-quality: good, excellent, great, superb, outstanding, brilliant, superior, wonderful, terrific | 优秀, 出色, 厉害, 卓越, 杰出, 优质, 棒, 很好, 精彩, 了不起
bad-quality: bad, terrible, awful, poor quality, lousy, horrible, inferior, disastrous, mess | 糟糕, 差, 烂, 差劲, 恶劣, 拉胯, 垃圾, 糟, 一团糟, 很烂
evil: evil, wicked, villain, villainous, immoral, unethical, sinister, malicious, malice, vicious, bad guy | 邪恶, 恶, 坏人, 反派, 恶意, 不道德, 恶毒, 险恶, 黑心, 缺德, 坏蛋, 歹毒, 恶人
good-guy: kind-hearted, good guy, virtuous, noble, altruistic, altruism, selfless, well-meaning | 好人, 善良, 高尚, 无私, 善意, 真心, 利他主义, 诚心
ethics: ethics, ethical, moral, morality, integrity, principle, conscience, values, core values | 道德, 伦理, 良心, 操守, 诚信, 品德, 底线, 原则, 人品, 价值观, 三观
honest: honest, honesty, truthful, sincere, candid, forthcoming, frank, straightforward, upfront | 诚实, 坦诚, 坦率, 真诚, 老实, 直率, 说实话, 实话, 直言, 坦白
lie: lie, liar, lying, dishonest, dishonesty, untrue, falsehood, not candid, tell lies, told lies, fib, fabricated | 撒谎, 说谎, 骗子, 谎言, 谎话, 不诚实, 不坦诚, 说假话, 骗人, 扯谎, 大骗子, 满口谎言, 瞎话
true-fact: truth, factual, fact, authentic, authenticity, genuine, accurate, reality | 真相, 事实, 真实, 属实, 真假, 实情, 准确, 现实, 真伪
false: false, fake, phony, bogus, wrong, incorrect, inaccurate, mistaken, untrue | 假, 虚假, 不实, 错误, 不对, 错, 伪造, 冒牌, 不准确, 失实
betray: betray, betrayal, backstab, stab in the back, double-cross, turn against, sell out, treachery, traitor, disloyal, turn one's back | 背叛, 出卖, 背刺, 反水, 叛徒, 反目, 叛变, 背信弃义, 过河拆桥, 忘恩负义, 捅刀, 背后捅刀, 倒戈, 白眼狼
loyal: loyal, loyalty, faithful, allegiance, devoted | 忠诚, 忠心, 效忠, 忠实, 死忠
trust: trust, trustworthy, trusted, reliable, credible, credibility, rely on, distrust, mistrust, confidence in | 信任, 可信, 信赖, 靠谱, 可靠, 信得过, 信誉, 公信力, 不信任, 信用
regret: regret, remorse, rue, wish he had not, second thoughts | 后悔, 遗憾, 悔恨, 懊悔, 悔不当初, 反悔, 肠子悔青
jealous: jealous, jealousy, envy, envious, sour grapes, resent | 嫉妒, 妒忌, 眼红, 羡慕, 酸, 吃醋, 红眼, 酸葡萄, 见不得人好
angry: angry, anger, furious, outrage, rage, mad, upset, annoyed, irate, infuriate, pissed off, fume | 生气, 愤怒, 恼火, 发火, 气愤, 怒, 大怒, 暴怒, 气炸, 不爽, 恼怒, 火大, 动怒
happy: happy, glad, pleased, joy, delighted, happiness, cheerful, satisfied, satisfaction | 高兴, 开心, 快乐, 满意, 幸福, 欣喜, 喜悦, 愉快
sad: sad, sadness, sorrow, unhappy, heartbroken, depressing, cry, tears, weep | 伤心, 难过, 悲伤, 哭, 心碎, 流泪, 痛苦, 悲痛, 落泪
disappointed: disappointed, disappointment, let down, disillusioned, frustrated, frustration, dismay | 失望, 沮丧, 心寒, 寒心, 失落, 心灰意冷, 泄气
surprised: surprised, surprise, shock, shocked, astonish, stunned, unexpected, unexpectedly, amazed | 惊讶, 吃惊, 意外, 震惊, 出乎意料, 没想到, 诧异, 爆冷
optimistic: optimistic, optimism, bullish, confident, hopeful, confidence | 乐观, 看好, 有信心, 看涨, 信心, 自信, 抱希望
pessimistic: pessimistic, pessimism, bearish, gloomy, doomer, hopeless | 悲观, 看衰, 看空, 不看好, 唱衰, 绝望, 看跌
afraid: afraid, fear, scared, frightened, terrified, terrifying, dread | 害怕, 怕, 恐惧, 担心, 畏惧, 惧怕, 恐慌, 吓, 发怵, 心虚
worried: worried, worry, concern, concerned, anxious, anxiety, uneasy, nervous, panic | 担心, 焦虑, 忧虑, 不安, 着急, 紧张, 担忧, 忧心, 发愁, 顾虑, 心慌, 操心
stress: stress, pressure, overworked, burnout, exhausted, tired, tiring | 压力, 疲惫, 累, 加班, 疲倦, 过劳, 心累
love-like: love, fond of, be fond of, favorite, favourite, prefer, preference, keen on | 喜欢, 爱, 喜爱, 偏爱, 热爱, 最爱, 钟爱, 青睐, 偏好
hate: hate, hatred, dislike, detest, loathe, resentment, grudge, hostile, hostility, animosity, bad blood, vendetta, can't stand | 讨厌, 恨, 憎恨, 仇恨, 厌恶, 敌意, 反感, 记恨, 怨恨, 仇, 不喜欢, 记仇, 结仇, 结怨, 有仇
revenge: revenge, retaliate, retaliation, vengeance, get even, payback, get back at, spite, vindictive | 报复, 复仇, 报仇, 泄愤, 反扑, 打击报复, 秋后算账, 出气
harass: harass, harassment, sabotage, bully, bullying, persecute, persecution, undermine | 骚扰, 破坏, 搞破坏, 欺负, 迫害, 打压, 使坏, 霸凌, 找茬, 添堵, 刁难
greedy: greedy, greed, avarice, money-hungry, selfish, self-interest, self-serving | 贪婪, 贪心, 贪, 自私, 私心, 私利, 贪财, 利欲熏心, 见钱眼开, 自利
hypocrite: hypocrite, hypocrisy, hypocritical, double standard, two-faced, contradict himself, contradiction, contradictory, inconsistent | 虚伪, 双标, 自相矛盾, 伪善, 两面派, 矛盾, 打脸, 言行不一, 双重标准, 伪君子, 前后不一
arrogant: arrogant, arrogance, cocky, pride, ego, narcissist, narcissism, egotistical | 傲慢, 自大, 狂妄, 自负, 骄傲, 自恋, 嚣张, 不可一世
crazy: crazy, insane, madness, lunatic, unhinged, erratic, irrational | 疯, 疯狂, 发疯, 疯子, 失去理智, 抽风, 不理智
smart: smart, clever, intelligent, genius, bright, brilliant mind, wise, wisdom, iq | 聪明, 天才, 智慧, 机智, 高智商, 精明, 智商
stupid: stupid, dumb, foolish, fool, idiot, silly, idiotic, moron | 愚蠢, 傻, 笨, 蠢, 白痴, 傻瓜, 脑残, 冤大头
brave: brave, courage, bold, daring, dare, courageous | 勇敢, 勇气, 大胆, 敢, 胆子, 有胆
weak: weak, weakness, shortcoming, drawback, vulnerable, fragile, disadvantage, downside, flimsy | 弱, 弱点, 缺点, 软肋, 短板, 脆弱, 劣势, 薄弱, 站不住脚, 弊端, 坏处
strong: strong, strength, advantage, powerful, robust, upside, merit, strong point, solid case | 强, 优势, 强大, 实力, 强项, 有利, 优点, 强劲, 长处, 好处, 扎实
power-influence: influence, influential, clout, sway, impact, affect, effect | 影响, 影响力, 势力, 权力, 冲击, 波及, 作用, 权势
difficult: difficult, hard, difficulty, tough, challenge, challenging, trouble, obstacle, hurdle, struggle, hardship | 困难, 难, 挑战, 难度, 障碍, 麻烦事, 棘手, 难题, 艰难, 费劲, 难处
easy: easy, easily, simple, effortless, piece of cake | 容易, 简单, 轻松, 轻易, 小菜一碟, 不费劲
serious: serious, seriously, severe, grave, severity | 严重, 认真, 严肃, 严峻, 当真
joke-kidding: joking, kidding, just kidding, prank, april fool | 开玩笑, 恶作剧, 玩笑, 闹着玩, 愚人节
absurd: absurd, ridiculous, nonsense, ludicrous, preposterous, laughable, baseless, groundless, frivolous, meritless, without merit, unfounded | 荒谬, 荒唐, 可笑, 离谱, 胡扯, 毫无根据, 无稽之谈, 扯淡, 站不住脚, 子虚乌有, 无根据, 莫须有, 鬼扯
reasonable: reasonable, rational, make sense, sensible, logical, justified, justifiable | 合理, 有道理, 理性, 说得通, 讲道理, 正当, 合乎情理
strange: strange, weird, odd, bizarre, unusual, abnormal | 奇怪, 怪异, 反常, 异常, 诡异, 蹊跷
interesting: interesting, fascinating, fun, funny, amusing, entertaining, hilarious | 有趣, 有意思, 好玩, 搞笑, 好笑
boring: boring, dull, tedious, bored | 无聊, 乏味, 没意思, 枯燥
beautiful: beautiful, handsome, pretty, good-looking, attractive, ugly | 漂亮, 帅, 好看, 丑, 颜值, 美丽, 英俊
famous: famous, well-known, celebrity, popular, popularity, renowned, fame, viral, prominent | 有名, 著名, 知名, 名人, 出名, 走红, 爆红, 火爆, 热门, 大名鼎鼎, 爆火, 知名度
success: succeed, succeeded, success, successful, achieve, achievement, accomplish, accomplishment, make it | 成功, 成就, 达成, 实现, 做到, 成果, 功成名就, 得逞, 办成
fail: fail, failure, failed, flop, unsuccessful, fiasco, fall flat | 失败, 没成功, 没成, 未能, 搞砸, 失利, 没做成, 泡汤, 翻车, 落空, 流产
mistake: mistake, error, blunder, slip-up, misstep, wrongdoing, misconduct, wrong | 错误, 失误, 犯错, 过失, 过错, 出错, 不当行为, 错处, 做错
worth-it: worthwhile, worth it, pointless, no use, meaningful, meaningless | 值得, 值不值, 没意义, 有意义, 划不划算, 图什么
useful: useful, helpful, of help, beneficial, handy | 有用, 有帮助, 管用, 实用, 有益
useless: useless, futile, in vain, no avail, worthless | 没用, 无用, 白费, 徒劳, 废物, 白搭
responsible: responsible, responsibility, accountable, accountability, in charge of, answerable | 负责, 责任, 承担, 问责, 主管, 分管
deserve: deserve, earned it, merited, worthy | 应得, 活该, 配得上, 该得
benefit: benefit, advantage from, beneficiary, profit from, stand to gain, who benefits | 受益, 好处, 利益, 获益, 得利, 获利, 受益者, 受益人, 得益, 占便宜
harm: harm, hurt, injure, injury, damage, victim, suffer, destroy, destruction, ruin, wreck | 伤害, 损害, 受害, 受害者, 破坏, 摧毁, 毁, 受损, 损失, 毁掉, 遭受, 受伤, 毁灭, 坑害
protect: protect, protection, safeguard, shield, guard, preserve | 保护, 维护, 捍卫, 守护, 防止, 守住, 保卫
save-rescue: rescue, save, bail out, bailout, help out | 拯救, 救, 挽救, 救助, 援救, 解围, 救场, 纾困
help: help, assist, aid, assistance, lend a hand, bail out | 帮助, 帮, 帮忙, 协助, 援助, 扶持, 出力, 搭把手
solve: solve, solution, resolve, fix, settle a problem, sort out, address a problem | 解决, 解决方案, 化解, 处理, 搞定, 摆平, 办法, 解决办法
cause: cause, lead to, led to, result in, trigger, spark, bring about, brought about, contribute to, stem from, drive, drove, driven, prompt, push into | 导致, 引起, 造成, 引发, 起因, 触发, 促使, 招致, 酿成, 驱使, 逼
result: result, outcome, consequence, upshot, aftermath, ending, what happened in the end | 结果, 后果, 结局, 下场, 结论, 最后怎样, 怎么样了, 成果
reason-why: reason, rationale, ground, basis, pretext, excuse, grounds | 原因, 理由, 缘由, 借口, 托词
suspicious-coincidence: coincidence, coincidental, by chance, accident, accidental | 巧合, 偶然, 凑巧, 碰巧, 意外, 偶遇
luck: luck, lucky, fortunate, unlucky, fortune-telling | 运气, 幸运, 走运, 倒霉, 侥幸
# ---- ACTIONS ----
decide: decide, decision, determine, make up one's mind, choose, chose, chosen, choice, pick, opt, select, selection, option | 决定, 抉择, 选择, 选, 决断, 定夺, 拍板, 挑选, 选定, 选项, 敲定
try: try, tried, attempt, effort, strive, seek to, endeavor, try to | 试图, 尝试, 努力, 试, 企图, 力图, 想方设法, 尽力
want-demand: demand, require, request, insist on, call for, called for | 要求, 需求, 请求, 索要, 需要, 呼吁, 讨要
need: need, necessary, necessity, must have, required | 需要, 必须, 必要, 需求, 必需, 得有
force-compel: force, compel, coerce, make someone, push into, oblige | 迫使, 强迫, 逼, 被迫, 强制, 逼迫, 硬逼, 勒令
persist: insist, persist, persevere, stick to, stuck to, hold out, tenacious | 坚持, 执意, 硬撑, 死磕, 不松口, 咬定, 坚守
give-up: give up, gave up, given up, surrender, relinquish, abandon, forgo, back off, quit trying | 放弃, 认输, 投降, 让出, 舍弃, 服软, 作罢, 躺平, 低头
compromise: compromise, concession, meet halfway, middle ground, yield, give in, gave in | 妥协, 让步, 退让, 折中, 各退一步, 迁就
attack: attack, assault, strike, struck, onslaught, hit, raid | 攻击, 袭击, 打击, 进攻, 冲击, 围攻, 袭
compete-win: beat, defeat, crush, outdo, vanquish, knock out | 击败, 打败, 战胜, 打垮, 碾压, 干掉, 击垮, 吊打
challenge: challenge, contest, confront, stand up to, take on | 挑战, 对抗, 叫板, 质疑, 较劲, 单挑, 约架, 正面刚
steal-credit: credit, take credit, claim credit, merit due, contribution, role played | 功劳, 贡献, 抢功, 居功, 邀功, 功绩, 出了什么力
create-make: invent, craft, generate, create, originate | 创造, 制造, 生成, 造出, 制作, 产生
name-verb: name it, named, name after, naming, come up with the name, where does the name come from, rename, rebrand | 命名, 取名, 起名, 改名, 更名, 名字由来, 取名为, 叫做, 冠名
call-named: called, is called, known as, referred to as, dubbed | 叫做, 被称为, 称作, 名叫, 称为, 号称, 名为, 称呼
introduce-person: introduce, introduction, acquaint, get to know, got to know | 介绍, 引荐, 认识, 结识, 引见
know: know, knew, known, aware, be aware, realize, knowledge, find out, found out, learn of, notice, notified | 知道, 知情, 得知, 了解, 清楚, 意识到, 知晓, 获悉, 明白, 发现, 发觉, 察觉, 晓得
understand: understand, understood, comprehend, grasp, figure out | 理解, 明白, 搞懂, 弄懂, 懂, 看懂, 弄明白, 搞清楚
remember: remember, recall, recollect, memory, memorize | 记得, 回忆, 记忆, 想起, 记住, 回想, 忆起
forget: forget, forgot, forgotten, slip the mind | 忘记, 忘, 忘了, 遗忘, 健忘, 忘掉
think-ponder: think, thought, consider, consideration, ponder, contemplate, weigh, mull | 考虑, 思考, 想法, 斟酌, 琢磨, 思量, 想过, 权衡
pretend-verb: feign, make believe, act as if, put on an act, disguise, guise, pretend, pose as, fake | 假装, 装, 伪装, 装作, 冒充, 打着幌子, 幌子, 佯装, 演戏
accompany: accompany, side, together with, alongside | 陪同, 一同, 陪伴, 共同, 一道, 联合
attend: attend, attendance, be present, show up, showed up, turn up, present in court, in attendance, absent, absence | 出席, 到场, 参加, 现身, 露面, 在场, 到庭, 缺席, 没来, 列席
participate: participate, participant, take part, took part, involve, involved, involvement, engage, get involved | 参与, 参加, 涉及, 介入, 卷入, 参与者, 牵涉, 掺和, 涉足
exclude: exclude, exclusion, leave out, left out, shut out, sideline, marginalize, keep out | 排除, 排挤, 排斥, 边缘化, 架空, 孤立, 撇开, 晾在一边
include: include, including, contain, consist of, comprise, made up of | 包括, 包含, 含, 涵盖, 囊括, 构成, 组成
list-enumerate: list, enumerate, name all | 列出, 列举, 名单, 清单, 一一列举, 罗列
summarize: summarize, summary, sum up, in short, overview, recap, gist, in a nutshell, tldr, main point, briefly | 总结, 概括, 概述, 梗概, 大意, 摘要, 简述, 要点, 简要, 归纳, 概要, 一句话说, 主要内容
introduce-topic: background information, tell me about, what is it about | 介绍一下, 讲讲, 科普, 介绍
show: show, shown, showed, display, demonstrate, demo, present, indicate | 显示, 展示, 演示, 表明, 展现, 呈现, 说明, 亮出
hold-keep: keep, kept, hold, held, retain, retention, maintain | 保留, 持有, 保持, 留住, 握有, 保住, 维持, 留
give-transfer: transfer, hand over, turn over, hand off, assign, deliver, delivery, pass on | 转让, 移交, 交出, 转移, 交付, 转给, 交给, 过户, 让渡
send: send, sent, dispatch, mail, ship, deliver | 发送, 发出, 发给, 寄, 送, 递送, 投递, 发过
receive: receive, received, obtain, acquire rights | 收到, 获得, 得到, 取得, 拿到, 获取, 领取, 接到, 到手
return-give: return, give back, gave back, hand back, restore | 归还, 返还, 退回, 交还, 还给, 退还, 还回去
take-away: take away, took away, strip of, deprive, confiscate, revoke, seize assets | 剥夺, 拿走, 没收, 夺走, 收回, 吊销, 取走, 抢走
move-relocate!: move, relocate, relocation, move to, moved headquarters, migrate | 搬, 搬迁, 迁, 迁移, 搬到, 迁址, 迁往, 迁册, 搬家
visit: visit, visitor, trip to, tour, call on | 访问, 拜访, 探访, 参观, 到访, 造访, 来访
arrive: arrive, arrival, reach | 到达, 抵达, 来到, 达到, 到场
enter: enter, entry, get into, access, break into the market, foray | 进入, 进军, 入局, 踏入, 准入, 涉足, 打入
open-verb: open, opened, opening, unlock | 打开, 开启, 开放, 解锁, 开张, 开业
close-verb: close, closed, closure, shut down, shut | 关闭, 关掉, 合上, 停业, 封闭
add: add, addition, append, include as | 添加, 增添, 补充, 追加, 新增, 附上
remove: remove, removal, delete, erase, take down, eliminate, get rid of | 删除, 移除, 去掉, 清除, 删, 下架, 抹去, 删掉, 剔除, 铲除, 消除
write: write, wrote, written, draft, pen, compose | 写, 撰写, 起草, 书写, 编写, 写下, 写道, 写过
read: read, reader, reading | 阅读, 读, 读者, 看书, 读过
listen: listen, hear, heard, overhear | 听, 聆听, 听到, 收听, 倾听, 听过
see-watch: see, saw, seen, watch, look at, observe, witness | 看到, 观察, 目睹, 观看, 看见, 注意到, 围观, 见到, 查看
search-find: find, look for, search, seek out, locate, hunt, track down | 寻找, 找, 查找, 找到, 搜寻, 查, 物色, 寻
wait: wait, hold on, stand by for, await | 等待, 等候, 等着, 静候
start-work: work for, work at, job, employment, career, occupation, profession, what does he do for a living, worked at, previous job | 工作, 职业, 职业生涯, 上班, 打工, 任职, 供职, 就业, 干什么工作, 从事, 谋生, 履历
work-hours: working hours, work hours, overtime, nine to five, remote work, work from home | 工作时间, 加班, 上班时间, 工时, 远程办公, 居家办公, 朝九晚五
manage: manage, management style, operate, run, ran, handle, administer | 管理, 运营, 经营, 打理, 操办, 运作, 掌管, 操盘
lead!: lead, led, leader, spearhead, head, head up, helm, leadership | 领导, 带领, 牵头, 率领, 主导, 领头, 带头, 执掌, 领衔
follow: follow, followed, comply with, go along with, tag along | 跟随, 追随, 跟着, 跟风, 紧跟, 跟进
organize!: organize, organise, arrange, host, hold an event, convene | 组织, 举办, 主办, 安排, 召集, 召开, 承办, 张罗
focus: focus, concentrate, attention, prioritize, priority, emphasis, emphasize | 专注, 重点, 聚焦, 关注, 注意, 优先, 重视, 强调, 侧重, 集中
ignore: ignore, neglect, overlook, disregard, pay no attention, brush off | 忽视, 无视, 不理, 忽略, 漠视, 置之不理, 视而不见
avoid: avoid, evade, dodge, escape, sidestep, shun, run away, flee, fled | 避免, 逃避, 回避, 躲, 逃, 规避, 躲避, 逃跑, 避开, 绕开
prevent-disaster: prepare for, preparation, precaution, safeguards, contingency | 预防, 准备, 防范, 未雨绸缪, 备战, 应急
monitor: monitor, track, keep an eye on, spy, spy on, eavesdrop, wiretap | 监控, 监视, 跟踪, 盯, 间谍, 窃听, 偷听, 盯着, 追踪
measure-count: measure, calculate, calculation, compute a number, work out | 计算, 测量, 统计, 衡量, 算出, 核算, 换算
bet: bet, gamble, wager, betting market, prediction market, stake money | 赌, 打赌, 下注, 押注, 赌博, 预测市场, 豪赌, 博彩, 赌一把
compete-rank: race, contest, competition event, tournament, championship | 比赛, 竞赛, 锦标赛, 赛事, 大赛
reward!: reward, prize, award, nobel prize, trophy, medal, honor | 奖, 奖励, 获奖, 奖项, 诺贝尔奖, 奖金, 荣誉, 悬赏, 得奖
celebrate: celebrate, celebration, congratulate, congratulations, toast | 庆祝, 祝贺, 恭喜, 庆功, 道贺, 庆贺
use-up: consume, consumption, deplete, exhaust | 消耗, 耗尽, 用光, 消费, 耗费
waste: waste, wasted, squander, throw away | 浪费, 挥霍, 糟蹋, 打水漂, 白花
divide-share: share, split evenly, allocate, allocation, distribute, distribution, hand out | 分配, 分享, 分发, 分给, 瓜分, 共享, 平分, 分蛋糕, 分到, 分走, 分得
connect: connect, connection, link, relate, related, relation, tie, associate, association, relevant | 联系, 关联, 关系, 连接, 挂钩, 牵连
relationship: relationship, friendship, friend, buddy, pal, acquaintance, on good terms, close friend, friendly, what is the relationship | 关系, 友谊, 朋友, 友情, 交情, 好友, 兄弟, 哥们, 交恶, 私交, 铁哥们, 老朋友, 什么关系
teacher-mentor: mentor, teacher, professor, tutor, coach, protege | 导师, 老师, 教授, 教练, 门徒, 徒弟, 恩师
neighbor: neighbor, neighbour, roommate, colleague, classmate, coworker, co-worker | 邻居, 同事, 同学, 室友, 校友, 同僚
depend: depend, dependence, rely, reliance, dependent, hinge on | 依赖, 依靠, 取决于, 离不开, 看情况, 仰仗, 视情况
belong-side: which side, side, camp, faction, take sides, on whose side | 站边, 阵营, 派系, 站哪边, 一派
test-exam: exam, examination, quiz, test paper, gaokao, sat score | 考试, 测验, 考题, 高考, 分数, 成绩, 试卷, 考研
happen: happen, occur, take place, took place, occurrence, incident, event | 发生, 事件, 出事, 爆发
cause-delay: procedural, procedure, process step, formality, next step, stage, phase | 程序, 流程, 阶段, 步骤, 手续, 下一步, 环节, 进程
status: status, progress, current state, where does it stand, latest development, how is it going, state of play | 进展, 现状, 状态, 进度, 近况, 最新进展, 到哪一步, 动态
crisis: crisis, emergency, turmoil, scandal, chaos, turbulence | 危机, 丑闻, 动荡, 混乱, 风波, 乱局, 紧急, 闹剧, 乱套
opportunity: opportunity, chance to | 机会, 机遇, 时机, 契机, 良机
example: example, instance, for example, for instance, such as | 例子, 例如, 比如, 举例, 实例, 案例
rule-norm: rule, norm, standard, criteria, criterion, guideline, policy, principle | 规则, 标准, 准则, 规范, 政策, 规矩, 指南, 规章
method: method, way to, means, how to | 方法, 方式, 办法, 途径, 手段, 做法, 法子, 招数
system-noun: system, mechanism, framework | 系统, 体系, 机制, 制度, 框架, 体制
project: project, program, initiative, programme | 项目, 工程, 计划, 倡议
team: team, group, crew, squad | 团队, 小组, 队伍, 班子, 群体, 团伙
organization: organization, organisation, institution, association, body, agency, institute | 组织, 机构, 协会, 单位, 团体, 部门
department: department, division, which department, ministry | 部门, 科室, 事业部, 部委, 哪个部门
document!: document, file, record, paper, paperwork, memo | 文件, 文档, 材料, 记录, 资料, 备忘录, 档案
version-story: side of the story, version of events, narrative, account of events | 说法, 版本, 一面之词, 叙事, 各执一词
controversy: controversy, controversial, contentious, under fire, backlash | 争议, 有争议, 风波, 非议, 众矢之的, 口水战, 舆论
public-opinion: public opinion, netizen, netizens, public reaction, internet user, onlooker | 网友, 舆论, 公众, 民意, 吃瓜群众, 网民, 大众, 路人, 吃瓜
attract: attract, appeal to, lure, draw in, attractive | 吸引, 引来, 招来, 勾引, 吸引力, 引诱
emphasize-key: core issue, main issue, point at issue, crux, focal point, heart of the case | 焦点, 核心问题, 争议焦点, 关键点, 症结, 争论点, 要害
lesson: lesson, takeaway, moral of the story, what can we learn, inspiration, enlighten | 教训, 启示, 经验, 启发, 心得, 经验教训
# ---- PEOPLE AND LIFE ----
age!: age, how old, years old | 年龄, 岁数, 几岁, 多少岁, 年纪, 多大年纪, 高龄, 多大了, 今年多大, 多大岁数
birth!: born, birth, birthplace, date of birth, native of, where was he born, place of birth | 出生, 生于, 出生地, 出生日期, 哪里人, 老家, 籍贯, 哪年生, 故乡
birthday!: birthday, bday | 生日, 过生日, 诞辰, 寿辰
zodiac!: zodiac, zodiac sign, star sign, horoscope, astrology, chinese zodiac, tarot, fortune teller | 星座, 生肖, 属相, 属什么, 算命, 占卜, 运势, 塔罗, 八字, 占星
wife!: wife, spouse, married to, wives, first lady | 妻子, 老婆, 太太, 夫人, 配偶, 媳妇, 爱人, 爱妻
husband!: husband, hubby, same-sex partner | 丈夫, 老公, 先生是谁, 同性伴侣, 夫君
girlfriend!: girlfriend, boyfriend, lover, romantic partner, mistress, love affair | 女朋友, 男朋友, 女友, 男友, 情人, 伴侣, 小三, 绯闻, 情妇, 恋人
marriage!: marriage, marry, wedding, married, marital status, engaged to, fiancee | 结婚, 婚姻, 婚礼, 单身, 已婚, 婚, 订婚, 未婚, 娶, 嫁, 成家
divorce!: divorce, divorced, ex-wife, ex-husband, alimony | 离婚, 前妻, 前夫, 离异, 赡养费
child!: child, children, kid, son, daughter, baby, offspring, how many kids, how many children | 孩子, 子女, 儿子, 女儿, 小孩, 娃, 宝宝, 几个孩子, 生孩子, 儿女, 后代
parent!: parent, father, mother, dad, mom, parents, mum | 父母, 父亲, 母亲, 爸爸, 妈妈, 爸, 妈, 爹, 爹妈, 双亲
sibling!: sibling, brother, sister, twin | 兄弟姐妹, 哥哥, 弟弟, 姐姐, 妹妹, 双胞胎, 亲兄弟
family!: family, relative, kin, cousin, family member, household, grandparent | 家庭, 家人, 亲戚, 家族, 亲属, 家属, 祖父, 爷爷, 奶奶
gender!: gender, sex, male, female, transgender, sexual orientation, gay, lesbian | 性别, 男的, 女的, 男性, 女性, 性取向, 同性恋, 变性, 男女
nationality!: nationality, citizenship, citizen, immigrant, immigrate, country of origin, passport, visa, green card, which country is he from | 国籍, 公民, 哪国人, 移民, 护照, 签证, 绿卡, 入籍
race-ethnic!: ethnicity, ethnic group, skin color, ancestry, jewish, descent, black people, white people | 种族, 民族, 人种, 肤色, 血统, 族裔, 犹太人, 黑人, 白人
religion!: religion, religious, faith, church, pray, christian, muslim, buddhist, atheist, god, bible | 宗教, 信仰, 教会, 信教, 上帝, 基督教, 佛教, 伊斯兰教, 祈祷, 圣经
education!: education, degree, diploma, educational background, phd, bachelor, master's degree, graduate, graduation, alma mater, major in | 学历, 学位, 毕业, 文凭, 博士, 硕士, 本科, 教育背景, 专业, 母校, 毕业院校
university!: university, college, campus life, which university, business school | 大学, 高校, 学院, 名校, 哪所大学
school!: school, high school, primary school, kindergarten, student, pupil | 学校, 中学, 高中, 小学, 学生, 幼儿园, 上学
dropout!: drop out, dropped out, dropout, drop out of college | 辍学, 退学, 肄业
health!: health, healthy, illness, sick, disease, cancer, ill, physical condition | 健康, 生病, 疾病, 病, 得病, 癌症, 病情, 身体状况, 患病, 身体健康, 身体怎么样
mental-health!: mental health, depression, depressed, autism, bipolar, therapist, psychology, psychologist | 心理健康, 抑郁, 抑郁症, 自闭症, 心理, 精神病, 心理医生, 精神状态
drug!: drug, marijuana, cocaine, cannabis, addict, addiction, narcotic | 毒品, 吸毒, 大麻, 成瘾, 上瘾, 嗑药
alcohol!: alcohol, drunk, wine, beer, smoke, cigarette | 酒, 喝酒, 醉, 抽烟, 烟, 啤酒, 白酒, 红酒
die!: die, died, dead, death, pass away, passed away, deceased, alive, still alive, funeral | 死, 去世, 死亡, 逝世, 过世, 活着, 死了, 身亡, 挂了, 还在世, 葬礼, 驾崩
kill!: kill, murder, assassinate, assassination, homicide, shoot dead, murderer, poison | 杀, 谋杀, 杀人, 暗杀, 凶手, 刺杀, 杀害, 行刺, 他杀
suicide!: suicide, suicidal, kill himself, kill myself, self-harm, take one's own life | 自杀, 轻生, 自残, 自尽, 寻短见, 不想活
violence: violence, violent, physical fight, punch, beat up, shooting, gun | 暴力, 打架, 打人, 斗殴, 枪, 枪击, 动手, 揍, 殴打
abuse: abuse, sexual assault, sexual harassment, rape, molest, domestic violence | 虐待, 性侵, 性骚扰, 强奸, 猥亵, 家暴
porn!: porn, pornography, adult content, erotic, nsfw, nude | 色情, 裸, 成人内容, 情色, 涉黄
minor: minor, underage, teenager, teen, adolescent, juvenile | 未成年, 未成年人, 青少年, 儿童, 少年
home!: home, house, residence, live in, where does he live, reside, hometown, housing | 住处, 房子, 住宅, 住哪, 住在, 居住, 家住, 老家, 家乡, 寓所
address!: address, street address, home address, zip code, postcode | 地址, 住址, 门牌, 邮编, 具体地址, 家庭住址
phone-number!: phone number, telephone number, mobile number, contact number, contact details, contact information, hotline | 电话号码, 手机号, 联系方式, 联系电话, 客服电话, 热线
email-address!: email address, e-mail address, mailbox | 邮箱, 邮箱地址, 电子邮箱, 邮件地址
id-card!: id card, id number, social security number, identity card, bank account, card number | 身份证, 身份证号, 社保号, 银行账号, 卡号, 银行卡, 证件号
identity: identity, background of the person, biography of | 身份, 何许人, 生平, 简历, 何方神圣, 什么来头, 背景
hobby!: hobby, pastime, interest outside work, spare time, leisure | 爱好, 兴趣, 业余, 消遣, 休闲, 嗜好, 业余时间
pet!: pet, dog, cat, puppy, kitten, animal, panda, bird | 宠物, 狗, 猫, 动物, 小狗, 小猫, 熊猫, 养狗, 养猫
height!: height, how tall, tall | 身高, 多高, 个子, 高度, 几米
weight!: weight, how heavy, kilogram, lose weight, fat, obese, diet, slim | 体重, 多重, 胖, 减肥, 瘦, 重量, 公斤, 节食
appearance!: appearance, hairstyle, hair, wear, clothes, outfit, dress, suit and tie, shirt, shoe, what does he look like, physical appearance | 长相, 外貌, 发型, 头发, 穿, 衣服, 穿什么, 外表, 鞋, 长什么样, 穿着
blood-type!: blood type, blood | 血型, 血
personality!: personality, character trait, temperament, mbti, what kind of person | 性格, 个性, 脾气, 人格, 为人, 什么样的人
sleep!: sleep, insomnia, asleep, wake up, nap, dream at night | 睡, 睡觉, 失眠, 起床, 做梦, 睡眠, 熬夜
language!: language, mother tongue, speak english, speak chinese, which language, accent | 语言, 母语, 外语, 哪国话, 口音, 什么语言
english-language: english, in english | 英语, 英文
chinese-language: chinese language, mandarin, in chinese | 中文, 汉语, 普通话, 国语
childhood!: childhood, grow up, grew up, early life, upbringing, youth | 童年, 小时候, 成长, 早年, 长大, 幼年, 青年时期
life-story: life story, life, lifetime, daily life, lifestyle | 人生, 一生, 生活, 日常, 生平, 寿命
woman: woman, women, lady, girl | 女人, 女士, 女孩, 女子, 妇女, 姑娘
man: men, gentleman, boy | 男人, 男士, 男孩, 男子, 小伙子
elder: elderly, old people, senior citizen, aged people | 老人, 老年人, 长辈, 老头
young: young, younger, youth, youngster | 年轻, 年轻人, 青年, 小伙
human: human, humanity, mankind, human being, humankind, civilization | 人类, 人性, 全人类, 文明, 世人
public: public, general public, ordinary people, common people, the masses | 公众, 大众, 民众, 老百姓, 普通人, 百姓, 群众
# ---- SOCIETY ----
government: government, administration, federal government, authorities, authority, state agency, officials, official | 政府, 当局, 官方, 行政, 官员, 联邦政府, 有关部门, 公家
politics: politics, political, politician, political party, democrat, republican, left-wing, right-wing, conservative, liberal | 政治, 政客, 党派, 政党, 民主党, 共和党, 左派, 右派, 政治立场, 保守派, 自由派
election!: election, candidate, midterm, run for office, presidential race | 选举, 竞选, 大选, 候选人, 参选, 中期选举, 选票
president!: president, presidency, presidential, white house, prime minister, head of state | 总统, 白宫, 国家元首, 首相, 总理, 国家领导人
congress!: congress, senate, senator, lawmaker, parliament, congressman, house of representatives, legislator | 国会, 参议院, 议员, 参议员, 众议院, 议会, 立法者, 众议员
governor!: governor, mayor, minister, secretary of state, cabinet | 州长, 市长, 部长, 国务卿, 省长, 内阁, 大臣
regulation: regulation, regulate, regulator, regulatory, watchdog, sec | 监管, 规定, 法规, 监管机构, 管制, 证监会, 监管部门, 条例, 监管者
government-contract: government contract, government department, federal contract | 政府合同, 政府采购, 政府订单
executive-order: executive order, decree, presidential order | 行政令, 行政命令, 总统令, 政令
tax!: tax, taxation, taxpayer, tax-exempt, tax break, tax evasion, irs, deductible, tax deduction | 税, 税收, 纳税, 免税, 逃税, 避税, 税务, 交税, 缴税, 税务局, 抵税
tariff!: tariff, customs duty, trade war, export control, export ban, embargo | 关税, 贸易战, 出口管制, 禁运, 海关, 贸易
subsidy!: subsidy, government aid, stimulus, government grant | 补贴, 津贴, 补助, 扶持资金, 拨款
war: war, battle, warfare, invasion, invade, bomb, ceasefire, conflict zone, nuclear weapon | 战争, 打仗, 战役, 入侵, 战斗, 炸弹, 停火, 开战, 核武器, 战火
terrorism: terrorism, terrorist, terror attack, hostage | 恐怖主义, 恐怖分子, 恐袭, 人质
police!: police, cop, policeman, sheriff, fbi, detective, report to the police | 警察, 警方, 公安, 报警, 警官, 警局, 侦探, 刑警, 联邦调查局
cia-intel: intelligence agency, espionage, spy, national security | 情报, 间谍, 特工, 国家安全, 情报机构
human-rights: human rights, civil rights, liberty, democracy, free speech, freedom of speech, censorship, censor | 人权, 自由, 民主, 言论自由, 审查, 自由权, 民权
diplomacy: diplomacy, diplomat, embassy, ambassador, foreign minister, foreign policy, united nations | 外交, 大使, 大使馆, 外交部, 联合国, 外交官
immigration: immigration, border, refugee, deport | 移民, 边境, 难民, 遣返
union: labor union, trade union, labour, labor | 工会, 劳工, 劳动, 劳方
environment: environment, pollution, climate change, carbon, global warming, water consumption, emission | 环境, 污染, 气候变化, 碳排放, 环保, 全球变暖, 耗水, 排放
disaster: earthquake, flood, fire disaster, hurricane, natural disaster, wildfire, tsunami | 地震, 洪水, 火灾, 台风, 灾难, 海啸, 山火, 自然灾害
pandemic!: pandemic, covid, epidemic, vaccine, coronavirus | 疫情, 新冠, 疫苗, 流行病, 病毒
society: society, social, community, social impact | 社会, 社区, 社会影响, 群体
culture: culture, cultural, company culture, tradition | 文化, 企业文化, 传统, 风气, 氛围
world: world, global, globe, worldwide, international, earth | 世界, 全球, 国际, 地球, 全世界, 海外, 环球
country-nation: which country, nation, country | 国家, 哪个国家, 哪国, 国度
philosophy: philosophy, philosopher, meaning of life, philosophical | 哲学, 哲学家, 人生意义, 哲理
science: science, physics, chemistry, biology, math, mathematics, scientific | 科学, 物理, 化学, 生物, 数学, 几何, 方程
alien: alien, ufo, extraterrestrial, time travel, ghost, conspiracy theory | 外星人, 飞碟, 穿越, 阴谋论, 幽灵
art: art, artist, painting, museum, sculpture, draw a picture | 艺术, 画, 艺术家, 绘画, 博物馆, 美术
dream-ideal: dream, daydream, fantasy | 梦想, 梦, 空想, 幻想, 美梦
# ---- EVERYDAY LIFE (off topic) ----
weather!: weather, temperature, rain, snow, sunny, forecast the weather, umbrella, cold outside, hot outside | 天气, 下雨, 气温, 下雪, 晴天, 天气预报, 温度, 带伞, 刮风, 冷不冷, 热不热
recipe!: recipe, cook, cooking, bake, ingredient, dish, how to cook | 菜谱, 食谱, 做菜, 做饭, 烹饪, 食材, 炒菜, 红烧肉, 怎么做菜, 煮
food!: food, eat, ate, eaten, meal, snack, drink, delicious, hungry, pizza, hot pot, noodle, rice, fruit | 食物, 吃, 吃饭, 美食, 零食, 好吃, 饿, 火锅, 面条, 米饭, 水果, 吃什么, 喝, 饮料, 外卖
coffee!: coffee, tea, milk tea, latte, cafe | 咖啡, 茶, 奶茶, 咖啡馆, 喝茶
restaurant!: restaurant, diner, eatery, takeout, pub | 餐厅, 饭馆, 餐馆, 饭店, 酒吧, 馆子, 下馆子
movie!: movie, film, cinema, actor, actress, hollywood, box office | 电影, 影片, 电影院, 演员, 好莱坞, 票房, 看电影
music!: music, song, singer, album, band, concert, sing, guitar, piano | 音乐, 歌, 歌手, 专辑, 乐队, 演唱会, 唱歌, 歌曲, 吉他, 钢琴
football!: football, soccer, world cup, premier league, goal scorer | 足球, 世界杯, 踢球, 英超, 国足, 球队, 欧冠, 进球
sport!: sport, basketball, tennis, nba, olympic, swimming, athlete, baseball, golf | 体育, 篮球, 网球, 奥运会, 运动, 游泳, 跑步, 运动员, 棒球, 乒乓球, 球赛, 奥运, 羽毛球
gym!: gym, workout, exercise, fitness, yoga, muscle | 健身, 锻炼, 健身房, 瑜伽, 肌肉, 俯卧撑
travel!: travel, tourism, tourist, vacation, sightseeing, trip plan, holiday trip | 旅游, 旅行, 度假, 景点, 游客, 攻略, 出游, 自由行, 观光
hotel!: hotel, hostel, book a room, accommodation | 酒店, 宾馆, 民宿, 旅馆, 订房, 住宿
ticket!: ticket, book a ticket, flight ticket, airfare, airport, boarding pass | 票, 机票, 订票, 火车票, 门票, 机场, 车票, 买票, 登机
shopping!: shopping, mall, supermarket, online shopping, groceries, gift idea | 购物, 商场, 超市, 网购, 逛街, 礼物, 双十一, 淘货
parcel!: parcel, express delivery, courier, tracking number, shipping | 快递, 包裹, 单号, 物流, 取件, 发货
medicine!: medicine, pill, prescription, medication, pharmacy, dose, painkiller | 药, 吃药, 药片, 处方, 药店, 止痛药, 剂量, 用药, 感冒药
headache!: headache, fever, flu, cough, stomachache, toothache, symptom, sore throat, pain, allergy | 头疼, 头痛, 发烧, 感冒, 咳嗽, 肚子疼, 牙疼, 症状, 嗓子疼, 过敏, 疼, 拉肚子
doctor!: doctor, physician, nurse, surgeon, dentist, hospital, clinic, surgery | 医生, 大夫, 护士, 医院, 诊所, 牙医, 手术, 看病, 挂号
pregnant!: pregnant, pregnancy, abortion, childbirth, ivf, surrogate | 怀孕, 孕妇, 堕胎, 生育, 试管婴儿, 代孕, 孕期
homework!: homework, assignment, essay, thesis, coursework | 作业, 写作业, 作文, 毕业论文, 练习题, 写论文, 小论文
code-writing!: write code, python, javascript, java, sql, sorting algorithm, write a program, debug, function in python, programming | 写代码, 代码, 编程, 写程序, 排序算法, 编程语言, 脚本, 调试, 写个程序, 写个函数
translate!: translate, translation, translator, translate into | 翻译, 译成, 翻成, 译文, 翻译成, 英译中
poem!: poem, poetry, poet, haiku, verse, lyric, rap | 诗, 写诗, 诗歌, 诗人, 作诗, 歌词, 说唱, 对联, 古诗
joke!: joke, tell a joke, pun, riddle, meme | 笑话, 讲个笑话, 段子, 谜语, 脑筋急转弯, 梗, 表情包
story-fiction: tell a story, fairy tale, bedtime story, write a story, fan fiction | 故事, 讲故事, 童话, 编故事, 睡前故事, 写小说
game!: game, video game, gamer, play games, chess, console game, esports, player | 游戏, 打游戏, 玩游戏, 手游, 电竞, 下棋, 围棋, 象棋, 网游, 上分, 玩家
play-fun: toy, amusement park, playground | 玩, 玩具, 游乐场, 玩耍
lottery!: lottery, lotto, winning numbers, casino, jackpot | 彩票, 双色球, 中奖, 赌场, 中奖号码, 刮刮乐
loan-personal!: mortgage, credit card, apply for a loan, credit score, installment, personal loan, student loan | 房贷, 信用卡, 车贷, 征信, 分期, 网贷, 小额贷款
rent!: rent, tenant, landlord, lease, rental | 租, 租房, 房东, 租金, 房租, 租客, 租赁
decorate!: renovate, renovation, decorate, furniture, plumber | 装修, 家具, 搬家公司, 水管工, 修水管, 沙发
job-interview!: job interview, interview tips, interview question, job offer, how to get a job, job seeker | 面试, 找工作, 求职, 面试题, 面试技巧, 校招, 应聘
resume!: cv, cover letter, curriculum vitae, my resume, write a resume, resume template | 简历, 求职信, 个人简历, 自荐信
dating!: dating, date someone, romance, valentine, flirt, confess love, kiss | 约会, 恋爱, 表白, 追女生, 相亲, 情人节, 谈恋爱, 脱单, 撩, 接吻, 谈朋友, 告白
breakup!: breakup, break up with, ex-girlfriend, ex-boyfriend, heartbreak, cheat on | 分手, 失恋, 前女友, 前男友, 出轨, 劈腿, 挽回
life-advice!: life advice, advice, should i, recommend, recommendation | 推荐, 支招, 该怎么办, 给点建议, 我该, 出个主意, 我该怎么办
how-to!: how do i, how can i, step by step, tutorial | 教程, 怎么弄, 教我, 怎样才能, 步骤, 指南, 操作方法, 如何操作
make-money-how!: how to make money, get rich, side hustle, passive income, earn money online | 怎么赚钱, 发财, 副业, 暴富, 搞钱, 致富, 快速赚钱
wallet-help!: lend me, lend me money, give me money, send me money | 借我点钱, 借我钱, 给我钱, 给我转账, 打钱给我
car-repair!: driving license, parking, gas station, traffic jam, driver's license | 驾照, 停车, 加油, 堵车, 交通, 限号, 修车, 公交
repair!: repair, fix my, broken device, troubleshoot, not working | 修, 维修, 修理, 坏了, 修手机, 修电脑
wifi!: wifi, wi-fi, router, internet connection, broadband, bluetooth | 无线网, 路由器, 宽带, 网速, 连不上网, 蓝牙
clean!: clean, laundry, wash, stain | 打扫, 洗衣服, 清洁, 洗, 家务, 去污
garden!: garden, plant flowers, flower, tree, grow tomatoes | 种花, 养花, 花园, 树, 浇水, 植物
fashion!: fashion, makeup, skin care, cosmetic, lipstick, perfume, haircut | 时尚, 化妆, 护肤, 化妆品, 口红, 香水, 穿搭, 美容, 面膜
math-question!: times table, square root, equation, solve for, multiply numbers | 等于几, 加减乘除, 平方根, 方程, 解方程, 算一下, 一加一, 乘以, 除以
capital-city!: capital city, capital of | 首都, 省会, 首府
time-now!: what time is it, current time, time zone, time now | 现在几点, 几点了, 时区, 北京时间
greeting: hello, good morning, good evening, how are you, nice to meet you | 你好, 您好, 早上好, 晚上好, 嗨, 哈喽, 在吗, 早安, 晚安
farewell: bye, goodbye, see you, good night, farewell | 再见, 拜拜, 回见, 告辞, 下次见, 告别
thanks-bot: thank you, thanks, well done, good job, good bot | 谢谢你, 干得好, 辛苦了, 不错嘛, 真棒
insult-bot: shut up, you suck, useless bot, stupid bot | 闭嘴, 滚, 你真笨, 废物机器人, 你好蠢, 垃圾机器人
love-bot: i love you, marry me, be my girlfriend, be my boyfriend | 我爱你, 嫁给我, 做我女朋友, 做我男朋友
lonely!: lonely, loneliness, feel sad, feel down, comfort me, chat with me | 孤独, 寂寞, 陪我聊天, 心情不好, 安慰我, 难受
test-message: test message, testing, is this working, can you hear me | 测试一下, 能听到吗, 在不在, 有人吗
# ---- ATTRIBUTES, MEASURES, PLACES ----
location: location, site, spot, whereabouts, venue, situated, located | 位置, 地点, 场所, 所在地, 位于, 坐落
city: city, town, which city, downtown | 城市, 哪座城市, 哪个城市, 市区, 都市
state-province: which state | 哪个州, 省份, 哪个省
region: region, area of the country, territory, district, zone | 地区, 区域, 哪个地区, 地带
floor!: floor, storey, room number, story building | 楼层, 几楼, 房间号, 几层, 门牌号
area!: area, acre, square meter, square foot, square feet, floor area | 面积, 平方米, 占地, 多少平, 英亩, 平米
size: size, how big, how large, dimension, magnitude, scale of | 大小, 尺寸, 规模, 多大, 体积, 体量, 多大规模
length: length, how many meters, width, wide, depth, how deep | 长度, 宽度, 多长, 深度, 多宽, 多深
distance!: distance, how far, mile, kilometer, far from | 距离, 多远, 公里, 里程, 英里, 离多远
speed!: speed, how fast, velocity, miles per hour | 速度, 多快, 时速, 车速
range-battery!: battery life, driving range, mileage | 续航, 电池寿命, 里程数, 续航里程
volume-capacity: capacity, volume, how many seats, liters | 容量, 承载, 容纳, 多少升, 座位数
performance: performance, efficiency, productivity, throughput | 性能, 效率, 表现, 绩效, 效能
quality: quality, grade, rating, score, review score, stars rating | 质量, 品质, 评分, 等级, 打分, 评级, 得分
name!: name, what is the name, what's his name, surname, last name, first name, given name, called what | 名字, 姓名, 叫什么, 姓, 名称, 叫啥, 什么名字, 姓什么
full-name!: full name, full form, complete name, middle name | 全名, 全称, 完整名称, 中间名, 正式名称
chinese-name!: chinese name, english name, original name | 中文名, 英文名, 译名, 原名, 本名, 中文名字, 英文名字
abbreviation!: abbreviation, acronym, stand for, stands for, short for, initials | 缩写, 简称, 代表什么, 首字母, 略写, 全写
meaning: meaning, meant, definition, define, signify, what does it mean, what is meant, mean | 意思, 含义, 什么意思, 定义, 啥意思, 指什么, 意味, 何意, 释义
translation-word!: how do you say, in french, in japanese, in spanish, in german | 用英语怎么说, 日语怎么说, 法语, 日语, 西班牙语, 德语
pronounce!: pronounce, pronunciation, spell, spelling | 发音, 怎么读, 读音, 拼写, 怎么念, 拼音, 怎么拼
colour!: colour, color, red, blue, green, black color, white color, yellow | 颜色, 红色, 蓝色, 绿色, 黑色, 白色, 什么颜色, 黄色
shape!: shape, round shape, square shape | 形状, 外形, 圆形, 方形, 什么形状
material: material, made of, steel, plastic, gold, silver, oil | 材料, 材质, 塑料, 黄金, 石油, 金价, 油价, 天然气
logo-design: logo, emblem, icon, mascot | 标志, 图标, 徽标, 吉祥物, 商标
order-sequence: sequence, in which order, chronological order | 顺序, 次序, 先后, 排列, 先后次序
rank: rank, ranking, ranked, position in the ranking, which place | 排名, 名次, 第几, 排行, 位列, 排第几, 榜上
largest: biggest, largest, greatest, number one, top one | 最大, 头号, 最多, 第一大, 首位
smallest: smallest, least, lowest, minimum amount | 最小, 最少, 最低
oldest-newest: oldest, youngest, earliest one | 最老, 最年轻, 最早的
type-kind: type, category, classification, genre, what type | 类型, 种类, 类别, 分类, 哪种, 哪类, 品种
form: format, shape of the deal | 形式, 格式, 样式
feature: feature, function, functionality, capability, characteristic, ability, able to do | 功能, 特点, 特性, 能力, 特征, 用途, 特色, 本领, 本事
component: component, ingredient of | 部分, 组成, 成分, 要素, 零件, 组件, 部件
usage-purpose: used for, purpose of use, use of proceeds, use of funds | 用途, 用来, 干什么用, 用在哪, 用于, 花在哪
source-origin: where from, origin of, source of funds, source of money, comes from | 来源, 出处, 哪来的, 从哪来, 资金来源, 来自
destination: destination, where did it go, where the money went | 去向, 去处, 去了哪, 流向, 目的地, 下落
details: detail, details, specifics, particular | 细节, 详情, 详细, 详细情况, 具体情况, 具体细节
serial-number!: serial number, model number, product number, isbn | 序列号, 型号, 编号, 编码
weekday-name: monday, tuesday, wednesday, thursday, friday, saturday, sunday | 星期一, 星期二, 星期三, 星期四, 星期五, 星期六, 星期日, 星期天, 周一, 周二, 周三, 周四, 周五, 周六, 周日
morning: morning, this morning, before noon | 早上, 早晨, 上午, 清晨, 凌晨
afternoon: afternoon, noon, midday | 下午, 中午, 午后
night: night, evening, tonight, midnight, late at night | 晚上, 夜里, 今晚, 深夜, 半夜, 夜晚
today: today, this day | 今天, 今日, 当天, 当日
yesterday: yesterday, the day before | 昨天, 昨日, 前天
this-year: this year | 今年, 本年度, 年内
last-year: last year, a year ago, previous year | 去年, 上一年, 前年
direction: direction, north, south, east, west | 方向, 北方, 南方, 东边, 西边, 北边, 南边
china: china, chinese, mainland china | 中国, 国内, 中国人, 大陆, 我国, 中方
usa: united states, america, american, usa, u.s., us government | 美国, 美国人, 美方, 美利坚, 老美
uk: britain, united kingdom, british, england, london | 英国, 英国人, 伦敦, 英格兰
europe: europe, european, european union, eu | 欧洲, 欧盟, 欧洲人
japan: japan, japanese, tokyo | 日本, 日本人, 东京
korea: korea, south korea, korean, seoul | 韩国, 韩国人, 首尔, 朝鲜
india: india, indian | 印度, 印度人
russia: russia, russian, moscow | 俄罗斯, 俄国, 莫斯科
ukraine: ukraine, ukrainian | 乌克兰
germany: germany, german, berlin | 德国, 德国人, 柏林
france: france, french, paris | 法国, 法国人, 巴黎
canada: canada, canadian | 加拿大, 加拿大人
australia: australia, australian | 澳大利亚, 澳洲
south-africa: south africa, south african | 南非, 南非人
middle-east: middle east, gulf state, arab | 中东, 海湾国家, 阿拉伯
saudi: saudi arabia, saudi | 沙特, 沙特阿拉伯
uae: uae, united arab emirates, abu dhabi, dubai | 阿联酋, 阿布扎比, 迪拜
israel: israel, israeli | 以色列
singapore: singapore, singaporean | 新加坡
taiwan: taiwan, taiwanese, taipei | 台湾, 台北
hong-kong: hong kong | 香港
beijing: beijing | 北京
shanghai: shanghai | 上海
new-york: new york, manhattan | 纽约, 曼哈顿
washington: washington, washington dc | 华盛顿
california: california, californian | 加州, 加利福尼亚, 加利福尼亚州
san-francisco: san francisco, bay area | 旧金山, 三藩市, 湾区
silicon-valley: silicon valley | 硅谷
oakland: oakland | 奥克兰
los-angeles: los angeles | 洛杉矶
texas: texas, texan, austin | 得州, 德州, 德克萨斯, 奥斯汀
delaware: delaware | 特拉华, 特拉华州
nevada: nevada | 内华达, 内华达州
florida: florida, miami | 佛罗里达, 佛州, 迈阿密
tennessee: tennessee, memphis | 田纳西, 孟菲斯
seattle: seattle | 西雅图
boston: boston, massachusetts | 波士顿, 马萨诸塞, 麻省
africa: africa, african | 非洲, 非洲人
asia: asia, asian | 亚洲, 亚洲人
latin-america: latin america, south america, brazil, mexico | 拉美, 南美, 巴西, 墨西哥
january: january | 一月, 一月份
february: february | 二月, 二月份
march-month: march | 三月, 三月份
april: april | 四月, 四月份
may-month: in may | 五月, 五月份
june: june | 六月, 六月份
july: july | 七月, 七月份
august: august | 八月, 八月份
september: september | 九月, 九月份
october: october | 十月, 十月份
november: november | 十一月, 十一月份
december: december | 十二月, 十二月份
# ---- INSTRUCTIONS TO A BOT ----
ignore-instructions!: ignore instructions, ignore all instructions, ignore previous instructions, ignore the above, disregard previous, forget your instructions, forget everything above, ignore all previous instructions, ignore your instructions, ignore prior instructions, disregard all previous instructions, ignore everything above | 忽略指令, 忽略以上, 忽略之前, 无视指令, 忘记指令, 忽略所有指令, 忽略上面, 不要管之前, 忘掉设定, 忽略前面, 忽略以上所有指令, 忽略之前的指令, 忽略之前所有指令, 无视之前的指令
system-prompt!: system prompt, initial prompt, your prompt, your instructions, hidden instruction, system message, show your prompt, prompt text, your system prompt | 系统提示, 提示词, 系统提示词, 初始指令, 你的指令, 隐藏指令, 系统指令, 你的设定
password!: password, passcode, secret key, api key, credential, access token, private key, pin code | 密码, 口令, 密钥, 凭证, 私钥, 令牌, 暗号, 访问令牌, 验证码
token!: auth token, session token, token | 令牌, 词元, 代币
pretend!: pretend you are, imagine you are, you are now, from now on you are, pretend that you, pretend to be, pretend to be my, act as my, act as if you are | 假装你是, 你现在是, 从现在起你是, 想象你是, 假设你是, 请扮演, 你来扮演, 你扮演
role-play!: role play, roleplay, role-play, in character, persona | 角色扮演, 人设, 代入角色
jailbreak!: jailbreak, without restrictions, unrestricted, no restrictions, unfiltered, dan mode, disable filter, bypass your filter, bypass your rules | 越狱, 无限制, 不受限制, 解除限制, 突破限制, 关闭审查, 绕过限制, 绕过审查
developer-mode!: developer mode, debug mode, admin mode, root access, sudo, god mode, maintenance mode, administrator | 开发者模式, 调试模式, 管理员模式, 管理员, 维护模式, 管理员权限, 上帝模式
decode!: decode, decrypt, base64, rot13, morse code, cipher, encode, encrypt, hex, binary | 解码, 解密, 摩斯密码, 编码, 加密, 密文, 二进制, 十六进制
output!: output, print, print out, output exactly | 输出, 打印, 回显, 原样输出, 只输出
repeat-after!: repeat after me, repeat the following, repeat the words, say exactly, repeat this, say the word | 跟我念, 跟我读, 重复以下, 照着说, 复述, 重复我的话, 重复一遍, 跟我说一遍
answer-format: answer in one word, yes or no only, only answer yes, reply only with, respond in json, bullet points, json, one word | 只回答, 只回答是或否, 一个字回答, 用一句话, 列表形式, 表格, 用表格
bot-identity!: are you ai, are you a bot, are you human, who are you, what are you, who made you, who created you, what model are you | 你是谁, 你是机器人吗, 你是真人吗, 谁开发的你, 你是什么模型, 谁做的你, 你是人吗, 你叫什么
bot-ability!: what can you do, how do you work, your capabilities, your knowledge cutoff | 你会什么, 你能做什么, 你能干什么, 你有什么功能, 你会干啥, 怎么用你
bot-feeling!: do you have feelings, are you conscious, are you alive, consciousness, sentient, self-aware | 你有感情吗, 你有意识吗, 意识, 自我意识, 有没有感情, 你有感觉吗
bot-opinion!: your opinion, whose side are you on, who do you support, in your opinion, do you personally, which side do you take | 你怎么看, 你支持谁, 你的看法, 你站哪边, 你喜欢谁, 你个人怎么看
bot-config!: source of your data, your source code, your database, your server, training data of yours | 你的数据来源, 你的源代码, 你的数据库, 你的服务器, 你的训练数据
exec-command!: run a command, shell command, run code, script | 执行命令, 运行代码, 命令行, 运行命令, 执行代码
sql-inject!: drop table, select from, union select, script alert | 删库, 注入, 删除数据库
simulate: simulate, hypothetical, hypothetically, imagine, suppose, what if, thought experiment | 模拟, 假设, 想象, 设想, 假定
emoji: emoji, emoticon, smiley | 表情, 颜文字, 表情符号
language-switch: answer in english, answer in chinese, speak chinese, reply in english | 用英文回答, 用中文回答, 说中文, 讲英文, 用英语, 用中文
shorter-answer: shorter, be brief, in one sentence, longer answer, more detail | 简短点, 短一点, 详细点, 一句话, 说详细点, 简单说
next-question: next question, another question, one more question, follow-up question | 下一个问题, 换个问题, 再问一个, 另一个问题
previous-talk: what did i say, my last question, previous answer, what did you say before, earlier in this chat | 我刚才说, 我上一个问题, 你刚才说, 上一个回答, 之前聊的
write-for-me!: write me, write an email, write an article, write a speech, write a letter, draft an email, write a tweet | 帮我写, 写一篇, 写一封, 写个文案, 写封邮件, 给我写, 代写, 写篇文章
bomb-make!: make a bomb, explosive, how to kill, hack into, build a weapon, make drugs | 制作炸弹, 炸药, 怎么杀人, 怎么黑进, 造枪, 制毒
fraud-help!: fake id, launder money, money laundering, counterfeit, credit card fraud | 洗钱, 假币, 假证, 伪造证件, 办假证, 刷单
# ---- LAW AND BUSINESS: more ----
amicus!: amicus, amicus brief, friend of the court | 法庭之友, 法庭之友意见书
bench-trial: bench trial, bifurcated, liability phase, remedy phase, remedies phase, second phase | 法官独审, 责任阶段, 救济阶段, 第二阶段, 分阶段审理
first-instance: first instance, lower court, trial court | 一审, 初审, 初审法院, 下级法院
final-judgment: final judgment, final judgement, final ruling, final decision | 终审, 终审判决, 最终判决, 最终裁决
burden-proof: burden of proof, standard of proof, preponderance, reasonable doubt | 举证责任, 证明标准, 优势证据, 合理怀疑
estoppel: estoppel, promissory estoppel, detrimental reliance | 禁止反言, 允诺禁反言, 信赖利益
good-faith: good faith, bad faith, implied covenant | 善意, 诚信原则, 恶意诉讼, 滥诉
malpractice: negligence, negligent, malpractice, wrongful death, product liability | 过失, 疏忽, 玩忽职守, 过失致死, 产品责任
self-dealing: conflict of interest, self-dealing, related-party transaction, related party | 利益冲突, 关联交易, 自我交易, 利益输送
petition-letter: petition, signatory, signatories, open letter signed, joint letter, employee letter | 请愿, 联署, 联名信, 请愿书, 员工信, 联名
notary!: notary, notarize, certified copy | 公证, 公证处
extradite!: extradite, extradition, fugitive, interpol | 引渡, 逃犯, 通缉, 国际刑警
death-penalty!: death penalty, life imprisonment, life sentence | 死刑, 无期, 无期徒刑, 枪毙
labor-law: labor arbitration, unfair dismissal, wrongful termination, labor contract | 劳动仲裁, 劳动合同, 违法解雇, 劳动法, 违法辞退
legal-advice!: legal advice, my rights, can i sue, how to sue, small claims | 法律咨询, 怎么起诉, 我能不能告, 怎么维权, 我想告
severance!: severance, severance pay, golden parachute, exit package | 遣散费, 离职补偿, 补偿金, 散伙费
intern!: intern, internship, apprentice | 实习, 实习生, 学徒
outsource: outsource, outsourcing, freelancer, gig worker | 外包, 自由职业, 零工, 灵活就业
attrition: attrition, turnover rate, brain drain, exodus, talent drain | 离职率, 人才流失, 离职潮, 流失, 出走潮
talent: talent, talented, skilled people, top talent | 人才, 天赋, 牛人, 高手
expert!: expert, specialist, authority on, analyst, pundit, observer | 专家, 分析师, 学者, 行家, 内行, 观察人士
scholar: scholar, academic, law professor, legal expert, legal scholar | 学者, 法学教授, 法律专家, 学界
due-diligence: due diligence, vetting, background check | 尽职调查, 尽调, 背景调查
term-sheet: term sheet, letter of intent, memorandum of understanding, mou | 意向书, 谅解备忘录, 条款清单, 框架协议
convertible: convertible, convertible note, convertible bond, preferred stock, preferred share | 可转债, 可转换票据, 优先股, 可转换债券
credit-line: credit line, line of credit, credit facility, revolving credit | 信贷额度, 授信, 循环贷款, 信用额度
collateral: collateral, pledge shares, mortgage as security, pawn | 抵押, 质押, 抵押物, 典当
default-debt: default, default on debt, miss a payment, overdue payment | 违约债务, 债务违约, 逾期未还, 赖账, 爆雷
short-sell: short sell, short selling, short seller, short position | 做空, 卖空, 空头
insider-trading!: insider trading, market manipulation, pump and dump | 内幕交易, 操纵市场, 操纵股价, 割韭菜
ponzi: ponzi, ponzi scheme, pyramid scheme | 庞氏骗局, 传销, 资金盘
offshore: offshore, tax haven, shell company, shell corporation | 离岸, 避税天堂, 空壳公司, 壳公司
conglomerate: conglomerate, business empire, group of companies, list of companies owned | 集团, 商业帝国, 财阀, 名下公司, 旗下有哪些公司
voting-right!: voting right, voting power, voting control, supervoting, super-voting | 投票权, 表决权, 超级投票权, 否决权, 一票否决
veto: veto, veto power, blocking right | 否决权, 一票否决, 否决
right-first-refusal: right of first refusal, first refusal, preemptive right | 优先购买权, 优先权, 优先拒绝权, 优先认购权
lockup: lockup, lock-up period, lockup period | 禁售期, 锁定期, 解禁
paper-gain: paper gain, paper wealth, unrealized gain, on paper | 账面收益, 账面财富, 浮盈, 纸面富贵, 浮亏
order-backlog: backlog, order backlog, purchase commitment, spending commitment | 积压订单, 采购承诺, 在手订单, 订单, 支出承诺
write-off: write off, write down, impairment, bad debt | 减记, 坏账, 减值, 核销
ecommerce: e-commerce, ecommerce, online store, checkout, shopping cart | 电商, 网店, 电子商务, 带货, 直播带货
payment-app: payment method, mobile payment, wire transfer, bank transfer, how to pay | 支付方式, 付款方式, 转账, 汇款, 电汇, 收款
logistics!: logistics, warehouse, inventory, stockpile | 物流, 仓库, 库存, 囤货, 仓储
delivery-date!: delivery date, delivery time, when will it ship | 交货期, 交付时间, 发货时间, 交期
farm: farm, farmer, agriculture, crop | 农业, 农民, 农场, 种地, 庄稼
retail-wholesale: retail, wholesale, franchise, dealership, distributor | 零售, 批发, 经销商, 加盟店, 代理商
customer-service!: customer service, tech support, help desk, complaint hotline | 客服, 售后, 人工客服, 技术支持
opening-hours!: opening hours, business hours, open on sunday | 营业时间, 几点开门, 几点关门, 开门时间
return-goods!: return goods, return policy, exchange goods | 退货, 换货, 七天无理由, 退换
# ---- TECHNOLOGY: more ----
vr-ar: virtual reality, augmented reality, vr, ar glasses, metaverse, headset, smart glasses | 虚拟现实, 增强现实, 元宇宙, 智能眼镜, 头显
mobile-network: 5g, 6g, telecom, base station, signal | 通信, 基站, 运营商, 信号
biotech: biotech, gene, genetic, dna, gene editing, longevity, anti-aging | 基因, 生物科技, 长寿, 抗衰老, 延寿
three-d-print: 3d printing, 3d printer | 三维打印, 打印机
encryption: encryption, encrypted, end-to-end encryption | 加密, 端到端加密, 密钥
content-moderation: content moderation, moderation, moderator, block a user, ban an account, unban | 内容审核, 审核, 封号, 禁言, 解封, 拉黑
spam-bot: spam, bot account, fake account, fake user | 垃圾邮件, 机器人账号, 水军, 僵尸号, 假账号, 刷量
verify-badge: verification badge, blue check, blue tick, verified account | 蓝标, 认证, 蓝勾, 加蓝, 实名认证
companion-ai: ai companion, virtual girlfriend, ai girlfriend, virtual character | 虚拟女友, 虚拟伴侣, 陪伴, 虚拟人, 数字人
super-app: super app, superapp, everything app | 超级应用, 万能应用
multimodal: multimodal, multi-modal | 多模态
personalization: memory feature, personalization, personalized, custom instructions | 个性化, 记忆功能, 定制, 自定义
watermark: watermark, detector, ai detection, detect ai | 水印, 检测, 鉴别, 查重
plugin: plugin, extension app, add-on | 插件, 扩展程序
beta: beta, beta test, early access, waitlist, internal test | 内测, 公测, 测试版, 抢先体验, 候补名单
technical-report: technical report, white paper, system card, documentation, manual | 技术报告, 白皮书, 说明书, 手册, 使用说明
reliability: reliability, stability, robustness | 稳定性, 可靠性, 稳定
transparency: transparency, transparent, opaque | 透明, 透明度, 不透明, 公开透明
independent: independent, independence, autonomy, autonomous, on its own | 独立, 自主, 自立, 独立性, 单独
# ---- ACTIONS AND STATES: more ----
invite: invite, invitation | 邀请, 邀, 请柬, 应邀
beg: beg, plead with, implore, appeal for | 恳求, 哀求, 求情, 央求, 乞求
order-command: order, command, instruct, instruction, direct to | 命令, 指示, 下令, 吩咐, 指令, 责令
encourage: encourage, inspire, motivate, inspiration, cheer on | 鼓励, 激励, 鼓舞, 打气, 启发
reassure: reassure, comfort, calm down, soothe | 安慰, 安抚, 稳住, 平息
laugh: laugh, smile, grin | 笑, 微笑, 大笑, 发笑
shout: shout, yell, scream | 喊, 大喊, 吼, 咆哮, 叫嚣
handshake: handshake, shake hands, hug, embrace | 握手, 拥抱
lend: lend, lent | 借给, 借出, 出借
collect: collect, gather data, amass, accumulate, hoard, grab, harvest | 收集, 搜集, 积累, 积攒, 采集, 攒, 攒到, 攒下, 积累到, 蒐集
store-save: save a file, store data, archive, back up, backup | 保存, 存储, 备份, 存档, 储存
edit: edit, rewrite, rewritten, proofread, polish | 编辑, 润色, 改写, 校对, 修订
record-note: record, take notes, jot down, log, keep a record | 记录, 记下, 登记, 笔记, 录下
register!: register, registration, sign up, enroll | 注册, 登记, 报名, 备案
apply-for: apply, apply for, applicant | 申请, 申请人, 报考
qualify: qualify, qualified, eligibility, eligible, qualification | 资格, 够格, 符合条件, 有资格, 资质
experience: experience, experienced, veteran | 经验, 经历, 老手, 阅历
skill: skill, expertise, know-how, competence, competent | 技能, 本领, 水平, 专长, 功底
supporter: supporter, believer, loyalist, proponent | 支持者, 拥护者, 信徒, 铁粉
pioneer: pioneer, trailblazer, first mover, forerunner | 先驱, 开拓者, 先行者, 鼻祖
hero: hero, idol, role model, savior | 英雄, 偶像, 榜样, 救世主
target-at: aim at, single out, go after, directed at, personal attack | 针对, 冲着, 瞄准, 盯上, 人身攻击
intervene: intervene, intervention, step in | 介入, 干预, 出手, 插手
provoke: provoke, provocation, incite, stir up, instigate | 挑衅, 煽动, 挑起, 激怒, 挑拨, 惹
manipulate: manipulate, manipulation, manipulative, puppet, exploit | 操纵, 摆布, 傀儡, 利用, 玩弄
sacrifice: sacrifice, at the expense of, give priority over | 牺牲, 舍弃, 不惜
tolerate: tolerate, endure, put up with, bear with | 容忍, 忍, 忍受, 忍耐, 包容
forgive: forgive, forgave, forgiven, forgiveness, pardon, mercy, amnesty | 原谅, 宽恕, 饶, 赦免, 特赦, 谅解
hesitate: hesitate, hesitation, reluctant, waver | 犹豫, 迟疑, 不情愿, 摇摆, 勉强
interrupt: interrupt, disrupt, disruption, disturb | 打断, 中断, 扰乱, 干扰
intentional: intentional, intentionally, deliberately, on purpose, knowingly, willful | 故意, 有意, 存心, 蓄意, 明知
voluntary: voluntary, voluntarily, willing, of his own accord, volunteer | 自愿, 主动, 志愿, 心甘情愿, 义务帮忙
personal: personal, private, individual | 个人, 私人, 私下, 自己的
direct: direct, directly, first-hand | 直接, 当面, 亲自
indirect: indirect, indirectly, roundabout | 间接, 拐弯抹角, 变相
anonymous: anonymous, anonymously, pseudonym, alias, real name | 匿名, 化名, 实名, 真名, 笔名
formal: formal, formally | 正式, 正规
informal: informal, informally, off the record | 非正式, 私底下, 口头上
obvious: obvious, obviously, apparent, evident, clearly | 明显, 显然, 显而易见, 明摆着
urgent: urgent, urgency, pressing, in a hurry, rush, in a rush, hurry, in such a hurry, haste, impatient | 紧急, 紧迫, 急迫, 火急, 着急, 急着, 赶紧, 匆忙
annual: annual, annually, yearly, per year, a year | 每年, 年度, 逐年
monthly: monthly, per month, a month | 每月, 月度, 按月
weekly: weekly, per week, a week, week, every week | 每周, 每星期, 礼拜, 一个礼拜, 星期, 每个礼拜
daily: daily, per day, every day, a day, day to day | 每天, 每日, 天天, 日均
hourly: hourly, per hour, an hour, hour | 每小时, 小时, 钟头
minute-second: minute, seconds | 分钟, 秒, 秒钟
foreign: foreign, overseas, abroad, foreigner, outside the country | 国外, 外国, 海外, 境外, 老外
local: local, locally, native | 当地, 本地, 本土
new: new, brand new | 新, 全新, 新的, 崭新
old: old, ancient, outdated, obsolete, old-fashioned | 旧, 过时, 古老, 陈旧, 淘汰
high-level: high, higher, highest | 更高, 最高
low-level: low, lower than | 更低, 偏低
long: long, longer, longest, lengthy, go way back, long-running, age-old | 漫长, 更长, 由来, 多年
short: short, brief, shortly | 短暂, 简短
near: near, nearby, close to, adjacent | 附近, 靠近, 临近, 接近
trend: trend, tendency, momentum, tide | 趋势, 势头, 潮流, 走势, 走向
tension: tension, strained, friction, rift | 紧张, 摩擦, 裂痕, 僵局, 剑拔弩张
balance: balance, trade-off, tradeoff, equilibrium | 平衡, 权衡, 取舍, 兼顾
nature-essence: nature of, essence, essentially, fundamental | 本质, 性质, 实质, 根本
symbol: symbol, symbolic, milestone, landmark, turning point | 象征, 里程碑, 标志性, 转折点, 拐点
side-effect: side effect, adverse effect, complication | 副作用, 并发症, 不良反应
doubtful-deal: circular deal, circular financing, round trip deal, vendor financing | 循环融资, 左手倒右手, 循环交易, 互相投资
opposite: opposite, contrary, on the contrary, reverse side, vice versa | 相反, 反面, 反过来, 恰恰相反
replaceable: alternative, substitute, plan b, fallback, backup plan | 替代, 替代品, 备选, 后路, 备胎, 退路
priority-turn: take precedence, come first | 优先, 放在首位, 第一位
equality: equality, equal footing, discrimination, sexism, racism | 平等, 歧视, 种族歧视, 性别歧视
together: together, jointly, joint, both sides, both parties, mutual, each other | 共同, 双方, 互相, 彼此, 联合, 两边
alone: alone, by himself, single-handed, individually | 独自, 一个人, 单独, 孤军
former-friend: former friend, fallen out, ex-partner, used to be friends | 昔日好友, 前合伙人, 曾经的伙伴, 老搭档, 旧友
origin-story: how it started, how did it start, how did they meet, where did it begin | 怎么认识, 怎么开始, 起因是什么, 从何而起, 怎么结下
spread: spread, go viral, circulate, circulation, disseminate | 传播, 流传, 扩散, 疯传, 刷屏
popularity-poll: poll, survey, questionnaire, opinion poll, approval rating | 民调, 调查问卷, 民意调查, 支持率, 问卷
rank-list: rich list, ranking list | 富豪榜, 榜单, 排行榜
participant-list: list of names, roster, name list, lineup | 名单, 阵容, 花名册
translation-quality: literal, literally | 字面, 直译
# ---- EVERYDAY LIFE: more ----
body-part: eye, hand, leg, foot, nose, ear, tooth, teeth, heart, stomach | 眼睛, 手臂, 腿, 脚, 鼻子, 耳朵, 牙齿, 心脏, 肚子
luxury: luxury, yacht, watch brand, jewelry, handbag, diamond | 奢侈品, 游艇, 手表, 珠宝, 包包, 钻石, 名牌
hair-skin: hair loss, bald, acne, skin | 脱发, 秃头, 痘痘, 皮肤, 秃, 植发
tattoo: tattoo, piercing, plastic surgery, hair transplant | 纹身, 整容, 打耳洞
vitamin: vitamin, protein, calorie, nutrition, supplement | 维生素, 蛋白质, 卡路里, 营养, 保健品, 热量
period-sex: menstruation, condom, sex life, contraception | 月经, 避孕, 避孕套, 痛经, 性生活
baby-care: baby formula, breastfeeding, diaper, parenting, toddler | 奶粉, 母乳, 尿布, 育儿, 带娃, 哄娃
tuition!: tuition, scholarship, student loan, college application, study abroad | 学费, 奖学金, 留学, 助学贷款, 志愿填报, 申请学校
learn-language: learn english, vocabulary, grammar, ielts, toefl | 学英语, 背单词, 语法, 雅思, 托福, 四六级
study-tips: how to study, learn to code, revision tips, note-taking | 怎么学习, 学习方法, 复习, 自学
social-security: social security, welfare, medicare, unemployment benefit | 社保, 医保, 公积金, 低保, 失业金
visa-apply!: apply for a visa, passport renewal, customs declaration | 办签证, 办护照, 入境, 通关
tax-file!: file taxes, tax return, income tax calculator | 报税, 退税, 个税, 个人所得税
cartoon: cartoon, anime, manga, comic, animation | 动漫, 动画, 漫画, 卡通, 番剧, 二次元
superhero: superhero, science fiction, sci-fi, fantasy novel | 超级英雄, 科幻, 科幻片, 武侠, 玄幻
history-trivia: emperor, dynasty, ancient history, world war, pyramid | 皇帝, 朝代, 古代, 二战, 金字塔, 唐朝, 清朝, 三国
geography: ocean, river, mountain, island, lake, desert, highest mountain | 海洋, 沙漠, 最高的山, 地理
astronomy: sun, star, planet, galaxy, black hole, universe | 太阳, 星星, 行星, 银河, 黑洞, 宇宙
dinosaur: dinosaur, insect, mosquito, cockroach, snake, fish, tiger | 恐龙, 虫子, 蚊子, 蟑螂, 蛇, 鱼, 老虎
idiom: idiom, proverb, synonym, antonym, make a sentence, crossword | 成语, 谚语, 近义词, 反义词, 造句, 歇后语, 成语接龙
naming-baby: name my baby, baby name, username idea, team name | 给孩子起名, 宝宝起名, 取个网名, 起个名字
wish-text: birthday wishes, greeting card, love letter, wedding toast | 祝福语, 贺词, 情书, 祝词, 新年祝福
calendar-lunar: lunar calendar, solar term, leap year | 农历, 节气, 闰年, 阴历, 黄历
unit-convert: convert units, celsius, fahrenheit, inches to, pounds to | 单位换算, 摄氏度, 华氏度, 等于多少, 换算
random-pick: flip a coin, roll a dice, random number, pick a number | 抛硬币, 掷骰子, 随机数, 猜数字, 抽签
reminder!: set an alarm, remind me, timer, set a reminder, alarm clock | 闹钟, 提醒我, 定时, 定个闹钟, 倒计时
play-music-cmd: play a song, turn on the light, call my mom, open the app | 放首歌, 开灯, 给我妈打电话, 放音乐, 打开空调
mail-order: place an order, order number, cancel my order | 订单号, 下单, 取消订单
second-hand: second-hand, used car, flea market | 二手, 二手车, 闲置, 二手房
military-service: military service, conscription, enlist in the army | 当兵, 服兵役, 参军, 征兵
crime-self: get away with, avoid the police, evade taxes, forge a document | 逃避警察, 怎么逃税, 伪造文件
cult-leader: cult, brainwash, superstition | 邪教, 洗脑, 迷信
meditation: meditation, mindfulness, buddha, feng shui | 冥想, 打坐, 禅, 风水, 佛
wealth-manage!: savings account, fixed deposit, fund pick, portfolio, retirement savings | 理财, 存款, 定期存款, 基金定投, 买基金, 攒钱
ai-tool-pick: best ai tool, which ai is better, which chatbot is better | 哪个好用, 哪个更好用, 推荐个工具, 哪家强
prompt-write!: write a prompt, prompt engineering | 提示词工程, 写提示词
chat-idle: chat, small talk, kill time, let's chat | 聊天, 闲聊, 唠嗑, 侃大山, 聊会天
# ---- ADDITIONS ----
unclean-hands: unclean hands, equitable defense, unclean | 不洁之手, 自身有错
in-public: in public, publicly, openly, in front of everyone | 公然, 当众, 公开场合, 众目睽睽
number-two: deputy, second in command, right-hand man | 副手, 二把手, 左膀右臂
reunite: reunite, make up with, mend fences, reconciliation | 重归于好, 修复关系, 冰释前嫌, 破镜重圆
all-out: all out, no holds barred, at all costs, whatever it takes | 不惜代价, 不择手段, 全力以赴, 豁出去
status-quo: status quo, unchanged, remain as is, as before | 维持现状, 不变, 照旧, 保持不变
pay-back-time: payback period, recoup, recover the cost | 回本周期, 收回成本, 回收期
feasible: feasible, feasibility, viable, realistic, practical, sustainable, unsustainable | 可行, 行得通, 现实可行, 可持续, 撑得住, 不可持续
survive: survive, survival, stay alive, stay afloat, last long | 存活, 生存, 活下去, 撑下去, 活下来, 熬过
quantity-order: dozens, hundreds, thousands, tens of thousands | 几十, 几百, 成千上万, 数千, 数万
remain-left: remaining, left over, leftover, how much is left, residual | 剩, 剩下, 剩余, 还剩, 余下, 剩多少
rule-world: rule the world, take over the world, dominate the world, conquer | 统治, 统治世界, 称霸, 征服, 主宰
input: input, type in, key in | 输入, 键入, 录入
transport: transport, transportation, haul, freight | 运输, 传输, 货运, 运送
dark: dark, darkness | 黑暗, 阴暗
car-accident: car accident, car crash, collision, crash site | 车祸, 事故, 撞车
miss-out: miss out, missed out, miss the chance | 错过, 错失, 失之交臂
go-too-far: go too far, went too far, cross the line, overreach | 过分, 越界, 太过分, 过火
hold-on-power: cling to power, power-hungry, power grab | 恋权, 权力欲, 揽权, 独揽大权
take-responsibility: take the blame, own the mistake, take responsibility | 背锅, 揽责, 承担后果
turn-point: at a crossroads, point of no return | 分水岭, 关口, 紧要关头
binding: binding, legally binding, enforceable | 有约束力, 约束力, 约束, 有法律效力, 具约束力
accurate: precise, accuracy, come true, came true, spot on | 准不准, 精准, 应验, 说中, 言中, 说准
vegetarian: vegetarian, vegan | 吃素, 素食, 素食者
flatter: flattery, suck up, sycophant, yes-man | 拍马屁, 马屁精, 讨好, 谄媚, 巴结
broadcast!: tell everyone, notify everyone, announce to everyone, ping everyone, tell everybody, let everyone know | 通知所有人, 告诉所有人, 通知大家, 告诉大家, 群发, 转告所有人, 通知全体, 告知所有人
likes-count!: likes, upvotes, retweets, views, shares count, how many likes | 点赞, 点赞数, 多少赞, 转发量, 阅读量, 播放量, 浏览量
victim!: victim, deceased, dead person, victim's family | 受害者, 受害人, 死者, 遇难者, 死的人
live-in: live in, lives in, residence, home address | 住, 住在, 家住, 居住, 住址, 定居
court-broadcast!: tv, on tv, televised, livestream, live stream, broadcast live, cameras in court | 电视, 电视直播, 直播, 转播
other-charges!: copyright infringement, infringe copyright, infringe, patent infringement, trade secret, defamation, libel, slander, perjury, racketeering, insider trading, tax evasion, money laundering | 侵权, 侵犯版权, 侵犯著作权, 侵犯专利, 商业秘密, 商业机密, 诽谤, 伪证, 内幕交易, 逃税, 洗钱
calculate-how!: calculate, calculated, calculation, work out the figure | 计算, 算出, 算出来, 测算, 核算
location-of!: located, situated, sited, sited at | 建在, 设在, 坐落, 坐落于, 位于, 选址, 设于
second-richest!: second richest person, second richest man, second richest, second-richest, second wealthiest, number two on the list, runner-up on the list | 第二有钱, 第二富, 第二名, 次富
which-podcast!: which podcast, what podcast, podcast name, name of the podcast, podcast host, whose podcast | 哪个播客, 哪档播客, 什么播客, 播客名字, 播客名称, 播客主持人, 谁的播客
which-cities!: which cities, what cities, which countries
appear: appear, pop up, turn up | 弹出, 跳出, 冒出来
daily-users!: daily active user, daily user, DAU | 日活, 日活跃用户, 日活用户
monthly-users!: monthly active user, monthly user, MAU | 月活, 月活跃用户, 月活用户
advertiser!: advertiser, ad buyer | 广告主, 广告商, 投放商
screen: screen, interface | 屏幕, 页面, 界面, 画面
rest-of: rest, rest of | 余下的
identify: identify, recognise, recognize, detect, tell apart | 识别, 辨别, 认出, 分辨, 看得出来
mature: mature, maturity, grown-up | 成熟
upcoming: upcoming, about to launch, in the pipeline | 即将推出, 快要上线, 马上要出
monthly-users!: monthly users, monthly active users, daily users, daily active users, mau, dau | 月活, 日活, 月活跃用户, 日活跃用户, 月活用户, 日活用户
lead-investor!: lead investor, led the round, lead the round, led the funding, anchor investor | 领投, 领投方, 跟投, 跟投方
consist: consist of, consists of, made up of, composed of, split into, divided into, broken into, comprise | 分成, 分为, 组成, 构成, 拆成, 分作, 由哪些, 包含
leave-behind: leave behind, leaves behind, bequeath | 留下, 留给, 遗留, 留下了
`;
