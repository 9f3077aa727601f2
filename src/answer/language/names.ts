/**
 * Well-known proper names of every field that people drop into questions. Where a question holds one that the dossier does not,
 * it asks about somebody or something the record is silent on. One name a line with all its forms, in lower case:
 * `en form, en form | zh form, zh form`; the Chinese half is left out where people write the Latin name in both languages.
 * Forms that are ordinary words, or that Chinese text also holds across a word border (多西 in 很多西方), are left out on purpose.
 */
export const NAMES = `
# ---- TECH COMPANIES: America ----
apple, apple inc, aapl | 苹果, 苹果公司
meta, meta platforms, meta ai | 元宇宙公司, 脸书母公司, 脸书公司
oracle, oracle corp, orcl | 甲骨文, 甲骨文公司
ibm, big blue, international business machines | 国际商业机器, 蓝色巨人
salesforce | 赛富时
palantir, pltr | 帕兰提尔, 帕兰泰尔
databricks | 数砖
snowflake inc, snowflake data
adobe, adbe | 奥多比
cisco, csco | 思科
dell, dell technologies | 戴尔
hewlett packard, hewlett-packard, hpe | 惠普
qualcomm, qcom | 高通, 高通公司
micron technology | 美光, 美光科技
supermicro, super micro, smci | 超微电脑
coreweave, core weave, crwv
paypal, pypl | 贝宝
stripe inc, stripe payments
coinbase
robinhood
uber | 优步
airbnb | 爱彼迎, 爱彼迎公司
ebay | 易贝, 亿贝
yahoo | 雅虎
nokia | 诺基亚
verizon | 威瑞森
boeing | 波音, 波音公司
airbus | 空客, 空中客车
lockheed martin, lockheed | 洛克希德, 洛克希德·马丁, 洛克希德马丁
anduril
ula, united launch alliance | 联合发射联盟
rocket lab | 火箭实验室
theranos | 希拉洛斯
wework
ftx
enron | 安然公司
lehman brothers | 雷曼兄弟, 雷曼
siemens | 西门子
asml | 阿斯麦, 艾司摩尔
arm holdings, softbank arm | 安谋
# ---- TECH COMPANIES: Asia ----
softbank, soft bank, softbank group | 软银, 软银集团, 软体银行
sony | 索尼
nintendo | 任天堂
samsung, samsung electronics | 三星, 三星电子
sk hynix, hynix | 海力士, SK海力士
tsmc, taiwan semiconductor | 台积电, 台积, 护国神山
foxconn, hon hai | 富士康, 鸿海
mediatek | 联发科
asus | 华硕
baidu, bidu | 百度
alibaba, baba, alibaba group | 阿里巴巴, 阿里
tencent, tcehy | 腾讯, 鹅厂, 腾讯控股
bytedance, byte dance | 字节跳动, 字节
huawei | 华为, 菊厂
xiaomi | 小米, 小米公司, 小米科技
oppo
lenovo | 联想集团, 联想电脑
smic | 中芯国际, 中芯
dji | 大疆
jd.com, jingdong | 京东, 狗东
meituan | 美团
pinduoduo, pdd | 拼多多
shein | 希音
didi, didi chuxing | 滴滴, 滴滴出行
netease | 网易, 猪厂
kuaishou | 快手
bilibili | 哔哩哔哩, B站
ant group, ant financial | 蚂蚁集团, 蚂蚁金服
iflytek | 科大讯飞, 讯飞
sensetime | 商汤, 商汤科技
cambricon | 寒武纪
moore threads | 摩尔线程
unitree | 宇树, 宇树科技
catl | 宁德时代, 宁王
evergrande | 恒大, 恒大集团
maotai, moutai | 茅台, 贵州茅台
g42
# ---- AI LABS AND STARTUPS ----
deepseek, deep seek | 深度求索, 深度探索
mistral, mistral ai | 米斯特拉尔
perplexity, perplexity ai, pplx
cohere
inflection ai
character.ai, character ai, characterai
scale ai, scaleai
stability ai, stability.ai
hugging face, huggingface | 抱抱脸
safe superintelligence, ssi | 安全超级智能
thinking machines, thinking machines lab | 思维机器
replit
runway ml, runwayml
elevenlabs, eleven labs
groq
cerebras
figure ai
boston dynamics | 波士顿动力
waymo
world labs
future of life institute | 未来生命研究所
moonshot ai | 月之暗面
zhipu, zhipu ai, z.ai | 智谱, 智谱清言, 智谱AI
minimax, hailuo | 稀宇科技, 海螺AI
manus ai, manus
io products, lovefrom
y combinator, ycombinator, yc
worldcoin, tools for humanity, world coin | 世界币
helion, helion energy
reddit, rddt | 红迪
# ---- AI MODELS AND PRODUCTS ----
gemini, gemini pro, google gemini
bard, google bard | 巴德
claude, claude code, claude opus, claude sonnet | 克劳德
grok, grok 3, grok 4, grok 5 | 格罗克
llama, llama 3, llama 4 | 羊驼模型
copilot, github copilot, microsoft copilot
sora, sora 2
dall-e, dalle, dall e
gpt-3, gpt3, gpt 3
gpt-3.5, gpt3.5, gpt 3.5
gpt-4, gpt4, gpt 4
gpt-4o, gpt4o, gpt 4o, 4o
gpt-4.5, gpt4.5, gpt 4.5
gpt-5, gpt5, gpt 5, gpt-5.2, gpt 5.2
gpt-6, gpt6, gpt 6
q-star, qstar, q star | Q星
alphago | 阿尔法狗, 阿尔法围棋
stable diffusion
deepseek r1, deepseek v3, deepseek-r1
kimi
doubao | 豆包
ernie bot, wenxin | 文心一言, 文心, 文小言
qwen, tongyi, tongyi qianwen | 通义千问, 千问, 通义
yuanbao | 元宝APP, 腾讯元宝
hunyuan | 混元
siri
alexa
bing | 必应搜索
stargate, stargate project, project stargate | 星际之门
colossus, colossus 2 | 巨像, 巨像超算
grokipedia
wikipedia, wiki, jimmy wales | 维基百科, 维基
# ---- PRODUCTS AND PLATFORMS ----
iphone, iphone 16, iphone 17 | 苹果手机
app store | 苹果商店, 应用商店
android | 安卓
windows, windows 10, windows 11 | 视窗系统
azure | 微软云
aws, amazon web services | 亚马逊云
google cloud, gcp | 谷歌云
xbox
playstation, ps5
linux, ubuntu, linus torvalds, linus | 林纳斯, 托瓦兹
github
firefox, mozilla | 火狐
tpu, tensor processing unit
h100, h200, gb200, gb300
blackwell | 布莱克韦尔
tiktok, tik tok, douyin | 抖音, 抖音海外版
wechat, weixin | 微信
weibo | 微博, 新浪微博
xiaohongshu, rednote, red note | 小红书
zhihu | 知乎
taobao | 淘宝
instagram | 照片墙
facebook | 脸书, 脸谱网, 面书
whatsapp, whats app
telegram | 电报软件
discord app, discord server
snapchat | 色拉布
threads app
bluesky
truth social | 真实社交, 真相社交
linkedin | 领英
substack
twitch
youtube, you tube | 油管
netflix, nflx | 网飞, 奈飞, 网飞公司
disney, disney plus, walt disney | 迪士尼, 迪斯尼
warner bros, warner brothers, warner bros discovery | 华纳兄弟, 华纳
spotify | 声田
# ---- ROCKETS, CARS, VENTURES ----
starlink, star link | 星链
starship | 星舰
falcon 9, falcon heavy, falcon rocket, falcon | 猎鹰9号, 猎鹰火箭, 猎鹰
dragon capsule, crew dragon | 龙飞船
neuralink, neural link | 神经链接, 神经连接
boring company, the boring company | 无聊公司, 钻洞公司
hyperloop | 超级高铁, 超回路
solarcity, solar city | 太阳城
cybertruck | 赛博皮卡, 赛博卡车
model 3
model y
gigafactory, giga factory
fsd, full self-driving, full self driving | 完全自动驾驶
autopilot | 特斯拉自动辅助驾驶
dojo, dojo supercomputer
macrohard
doge, department of government efficiency, dogecoin | 狗狗币, 政府效率部
america party, american party | 美国党
x money, xchat
new glenn | 新格伦
project kuiper, kuiper | 柯伊伯计划
washington post, wapo | 华盛顿邮报, 华邮
artemis program, artemis ii, artemis 2 | 阿尔忒弥斯计划, 阿耳忒弥斯
international space station | 国际空间站
# ---- PEOPLE: technology ----
zuckerberg, mark zuckerberg, zuck | 扎克伯格, 马克·扎克伯格, 马克扎克伯格, 小扎, 扎克柏格, 祖克柏, 朱克伯格
bill gates, william gates | 比尔·盖茨, 比尔盖茨, 盖茨, 比尔盖兹
steve ballmer, ballmer | 鲍尔默, 史蒂夫·鲍尔默, 史蒂夫鲍尔默
satya nadella, nadella, satya | 纳德拉, 萨提亚·纳德拉, 萨提亚纳德拉, 萨提亚, 萨蒂亚
mustafa suleyman, suleyman | 苏莱曼, 穆斯塔法·苏莱曼, 穆斯塔法苏莱曼
kevin scott
sundar pichai, pichai, sundar | 皮查伊, 桑达尔·皮查伊, 桑达尔皮查伊, 皮蔡
larry page | 拉里·佩奇, 拉里佩奇, 佩奇
sergey brin | 谢尔盖·布林, 谢尔盖布林, 布林
eric schmidt | 埃里克·施密特, 埃里克施密特, 施密特
demis hassabis, hassabis | 哈萨比斯, 德米斯·哈萨比斯, 德米斯哈萨比斯
jeff dean | 杰夫·迪恩, 杰夫迪恩
noam shazeer, shazeer | 沙泽尔
tim cook | 库克, 蒂姆·库克, 蒂姆库克
steve jobs | 乔布斯, 史蒂夫·乔布斯, 史蒂夫乔布斯, 贾伯斯
steve wozniak, wozniak | 沃兹尼亚克
jony ive, jonathan ive | 乔尼·艾维, 乔尼艾维, 艾维
larry ellison, ellison | 拉里·埃里森, 拉里埃里森, 埃里森, 艾里森
andy jassy, jassy | 贾西, 安迪·贾西, 安迪贾西
mackenzie scott | 麦肯齐·斯科特, 麦肯齐斯科特
lauren sanchez | 劳伦·桑切斯, 劳伦桑切斯, 桑切斯
masayoshi son, masa son | 孙正义, 正义桑
lisa su | 苏姿丰, 苏妈
pat gelsinger, gelsinger | 帕特·基辛格, 帕特基辛格, 盖尔辛格
lip-bu tan, lip bu tan | 陈立武
morris chang | 张忠谋
marc benioff, benioff | 贝尼奥夫, 马克·贝尼奥夫, 马克贝尼奥夫
michael dell | 迈克尔·戴尔, 迈克尔戴尔
alex karp | 卡普, 亚历克斯·卡普, 亚历克斯卡普
jack dorsey, dorsey | 杰克·多尔西, 杰克多尔西, 多尔西
parag agrawal | 阿格拉瓦尔
linda yaccarino, yaccarino | 亚卡里诺, 雅卡里诺
pavel durov, durov | 杜罗夫
elizabeth holmes | 伊丽莎白·霍尔姆斯, 伊丽莎白霍尔姆斯
sam bankman-fried, bankman-fried, sbf | 班克曼
changpeng zhao | 赵长鹏
satoshi nakamoto, satoshi | 中本聪
shou zi chew, shou chew | 周受资
zhang yiming | 张一鸣
jack ma | 马云
pony ma, ma huateng | 马化腾, 小马哥
robin li, li yanhong | 李彦宏
ren zhengfei | 任正非
lei jun | 雷军
liu qiangdong, richard liu | 刘强东
wang chuanfu | 王传福
li ka-shing, li ka shing | 李嘉诚
liang wenfeng | 梁文锋
kai-fu lee, kai fu lee | 李开复
andrew ng | 吴恩达
fei-fei li, fei fei li | 李飞飞
# ---- PEOPLE: AI ----
ilya sutskever, sutskever, ilya | 伊利亚, 苏茨克维, 苏茨克韦尔, 苏斯克维, 伊利亚·苏茨克维, 伊利亚苏茨克维
greg brockman, brockman | 布罗克曼, 格雷格·布罗克曼, 格雷格布罗克曼, 布洛克曼
mira murati, murati | 穆拉蒂, 米拉·穆拉蒂, 米拉穆拉蒂, 米拉
john schulman, schulman | 舒尔曼
wojciech zaremba, zaremba | 扎伦巴
andrej karpathy, karpathy | 卡帕西, 卡帕蒂, 安德烈·卡帕西, 安德烈卡帕西
jan leike
jakub pachocki | 帕霍茨基
mark chen
bob mcgrew
helen toner | 海伦·托纳, 海伦托纳
tasha mccauley
adam d'angelo, adam dangelo
bret taylor | 布雷特·泰勒, 布雷特泰勒
larry summers, lawrence summers | 萨默斯
sarah friar, friar | 弗莱尔
brad lightcap
fidji simo | 西莫
jason kwon
chris lehane
emmett shear
paul graham | 保罗·格雷厄姆, 保罗格雷厄姆
suchir balaji, balaji
alexandr wang, alex wang | 亚历山大·王, 亚历山大王
dario amodei, amodei, dario | 阿莫迪, 达里奥, 达里奥·阿莫迪, 达里奥阿莫迪, 阿莫代伊
daniela amodei | 丹妮拉·阿莫迪, 丹妮拉阿莫迪
jack clark
geoffrey hinton, hinton, geoff hinton | 辛顿, 杰弗里·辛顿, 杰弗里辛顿, 欣顿
yann lecun, lecun | 杨立昆, 勒昆, 乐昆
yoshua bengio, bengio | 本吉奥, 班吉奥
stuart russell
eliezer yudkowsky, yudkowsky | 尤德科夫斯基
aravind srinivas
igor babuschkin
alan turing, turing | 图灵
# ---- PEOPLE: founders, families, biographers ----
shivon zilis, zilis | 齐利斯, 希冯·齐利斯, 希冯齐利斯
grimes, claire boucher | 格莱姆斯
jared birchall, birchall | 伯查尔
vivian wilson, vivian jenna wilson
ashley st. clair, ashley st clair
gwynne shotwell, shotwell | 肖特维尔
tom zhu | 朱晓彤
robyn denholm, denholm | 德霍姆
martin eberhard | 艾伯哈德
jb straubel, straubel | 斯特劳贝尔
walter isaacson, isaacson | 艾萨克森, 沃尔特·艾萨克森, 沃尔特艾萨克森
# ---- PEOPLE: investors and economists ----
peter thiel, thiel | 彼得·蒂尔, 彼得蒂尔, 蒂尔
reid hoffman | 里德·霍夫曼, 里德霍夫曼, 霍夫曼
vinod khosla, khosla | 科斯拉
marc andreessen, andreessen | 安德森, 安德里森, 马克·安德森, 马克安德森
david sacks | 大卫·萨克斯, 大卫萨克斯
chamath palihapitiya, chamath | 查马斯
josh kushner, joshua kushner
warren buffett, buffett | 巴菲特, 沃伦·巴菲特, 沃伦巴菲特, 股神
charlie munger, munger | 芒格, 查理·芒格, 查理芒格
george soros, soros | 索罗斯
ray dalio, dalio | 达利欧
bill ackman, ackman | 阿克曼
cathie wood, ark invest | 木头姐, 方舟投资
jamie dimon, dimon | 戴蒙, 杰米·戴蒙, 杰米戴蒙
bernard arnault, arnault | 阿尔诺, 伯纳德·阿尔诺, 伯纳德阿尔诺
rupert murdoch, murdoch | 默多克
jerome powell | 鲍威尔
janet yellen, yellen | 耶伦
dan ives
# ---- PEOPLE: politics ----
trump, donald trump, potus | 特朗普, 川普, 川建国, 唐纳德·特朗普, 唐纳德特朗普, 懂王
joe biden, biden | 拜登, 乔·拜登, 乔拜登
kamala harris, kamala | 哈里斯, 贺锦丽
barack obama, obama | 奥巴马, 欧巴马
hillary clinton, hillary | 希拉里, 希拉蕊
bill clinton | 克林顿
jd vance, j.d. vance, vance | 万斯
marco rubio, rubio | 鲁比奥, 卢比奥
pam bondi, bondi
scott bessent, bessent | 贝森特
jared isaacman, isaacman | 艾萨克曼
steve bannon, bannon | 班农
vivek ramaswamy, ramaswamy | 拉马斯瓦米
elizabeth warren | 伊丽莎白·沃伦, 伊丽莎白沃伦
bernie sanders | 桑德斯
alexandria ocasio-cortez, aoc
gavin newsom, newsom | 纽森
ron desantis, desantis | 德桑蒂斯
lina khan | 莉娜·汗, 莉娜汗
gary gensler, gensler | 根斯勒
rob bonta, bonta
kathy jennings
letitia james
xi jinping, president xi | 习近平, 习主席, 习大大
mao zedong, chairman mao | 毛泽东, 毛主席
putin, vladimir putin | 普京, 普丁, 普大帝
zelensky, zelenskyy, zelenskiy | 泽连斯基, 泽伦斯基
kim jong un, kim jong-un | 金正恩
keir starmer, starmer | 斯塔默
macron, emmanuel macron | 马克龙
merkel, angela merkel | 默克尔
netanyahu | 内塔尼亚胡
narendra modi, modi | 莫迪
mbs, mohammed bin salman, bin salman | 本·萨勒曼, 本萨勒曼, 萨勒曼王储
hitler, adolf hitler | 希特勒
jeffrey epstein, epstein | 爱泼斯坦, 艾泼斯坦
# ---- JUDGES, LAWYERS, LAW FIRMS, CASES ----
yvonne gonzalez rogers, gonzalez rogers, judge rogers, ygr | 罗杰斯法官, 冈萨雷斯·罗杰斯, 冈萨雷斯罗杰斯
kathaleen mccormick, mccormick, chancellor mccormick | 麦考密克法官, 麦考密克
william alsup, alsup | 阿尔苏普
lewis kaplan
aileen cannon
john roberts | 罗伯茨大法官
clarence thomas
samuel alito
brett kavanaugh, kavanaugh | 卡瓦诺
ruth bader ginsburg, rbg | 金斯伯格
marc toberoff, toberoff | 托贝罗夫
alex spiro, spiro | 斯皮罗
steven molo, molo | 莫洛
william savitt, savitt | 萨维特
sarah eddy
david boies
quinn emanuel | 昆鹰
wachtell, wachtell lipton
morrison foerster, morrison & foerster | 美富律所
kirkland & ellis, kirkland and ellis | 凯易
skadden, skadden arps | 世达律所
sullivan & cromwell | 苏利文
cooley llp
wilson sonsini
paul weiss | 宝维斯
molo lamken, mololamken
# ---- MEDIA ----
new york times, nyt, nytimes, ny times | 纽约时报, 纽时
bloomberg, bloomberg news | 彭博, 彭博社
reuters | 路透, 路透社
associated press, ap news | 美联社
cnbc
cnn | 有线电视新闻网
fox news, fox business | 福克斯新闻, 福克斯
abc news
cbs news, cbs | 哥伦比亚广播公司
bbc | 英国广播公司
the guardian, guardian newspaper | 卫报
financial times, ft.com | 金融时报
the economist, economist magazine | 经济学人
techcrunch, tech crunch
verge magazine, theverge, verge.com
wired magazine, wired.com | 连线杂志
axios
politico
business insider, insider.com | 商业内幕
fortune magazine, fortune 500 | 财富杂志, 财富500强, 世界500强
time magazine, person of the year | 时代周刊, 时代杂志
the atlantic
los angeles times, la times | 洛杉矶时报
nikkei, nikkei asia | 日经新闻, 日经指数
south china morning post, scmp | 南华早报
xinhua | 新华社
people's daily | 人民日报
cctv | 央视, 中央电视台
caixin | 财新
36kr | 36氪
huxiu | 虎嗅
tmtpost | 钛媒体
ithome | IT之家
cnbeta
jiemian | 界面新闻
toutiao | 今日头条
joe rogan, rogan | 罗根, 乔·罗根, 乔罗根
lex fridman, fridman | 弗里德曼
tucker carlson | 塔克·卡尔森, 塔克卡尔森
mrbeast, mr beast | 野兽先生
# ---- MARKETS AND CRYPTO ----
polymarket, poly market
predictit
nasdaq | 纳斯达克, 纳指, 那斯达克
nyse, new york stock exchange | 纽交所, 纽约证券交易所
s&p 500, s&p, s and p 500, sp500 | 标普, 标普500, 标准普尔
dow jones, djia | 道琼斯, 道琼斯指数
hang seng | 恒生, 恒指, 恒生指数
hkex, hong kong exchange, hong kong stock exchange | 港交所, 香港交易所
shanghai stock exchange | 上证指数, 上海证券交易所
moody's, moodys | 穆迪
bitcoin, btc | 比特币
ethereum, eth | 以太坊, 以太币
solana | 索拉纳
ripple labs, xrp | 瑞波币
binance, bnb | 币安
usdt | 泰达币
# ---- BANKS, FUNDS, INVESTORS ----
goldman sachs, goldman | 高盛
morgan stanley | 摩根士丹利, 大摩
jpmorgan, jp morgan, j.p. morgan, jpmorgan chase, jpm | 摩根大通, 小摩
citigroup, citibank, citi | 花旗, 花旗银行
bank of america, bofa | 美国银行, 美银
wells fargo | 富国银行
ubs | 瑞银
credit suisse | 瑞信, 瑞士信贷
deutsche bank | 德意志银行, 德银
barclays | 巴克莱
hsbc | 汇丰, 汇丰银行
bank of china | 中国银行
silicon valley bank, svb | 硅谷银行
mastercard | 万事达
blackrock, black rock | 贝莱德
blackstone | 黑石, 黑石集团
vanguard | 先锋领航, 先锋集团
fidelity investments | 富达
bridgewater | 桥水
berkshire hathaway, berkshire | 伯克希尔, 伯克希尔·哈撒韦, 伯克希尔哈撒韦
sequoia, sequoia capital | 红杉, 红杉资本
a16z, andreessen horowitz
founders fund
thrive capital | 兴盛资本
khosla ventures
tiger global | 老虎基金, 老虎环球
valor equity, valor equity partners
vision fund | 愿景基金
temasek | 淡马锡
mgx
pif, public investment fund | 公共投资基金, 沙特主权基金
mckinsey | 麦肯锡
# ---- REGULATORS, COURTS, PUBLIC BODIES ----
securities and exchange commission | 证监会, 美国证监会, 证交会, 美国证券交易委员会
ftc, federal trade commission | 联邦贸易委员会
doj, department of justice, justice department | 司法部, 美国司法部
fcc, federal communications commission | 联邦通信委员会
faa, federal aviation administration | 联邦航空局, 联邦航空管理局
nhtsa | 国家公路交通安全管理局
fda, food and drug administration | 食品药品监督管理局, 美国药监局
cftc | 商品期货交易委员会
irs, internal revenue service | 国税局
fbi | 联邦调查局
cia | 中央情报局, 中情局
nsa | 国家安全局
pentagon, department of defense, department of war | 五角大楼, 国防部
state department | 国务院
white house | 白宫
us congress, congress | 国会, 美国国会
us senate, senate | 参议院
house of representatives | 众议院
supreme court, scotus | 最高法院, 最高院, 联邦最高法院
ninth circuit, 9th circuit | 第九巡回法院, 第九巡回
delaware chancery, court of chancery, chancery court | 衡平法院, 特拉华衡平法院
republican party, gop, republicans | 共和党
democratic party, democrats | 民主党
federal reserve, the fed | 美联储, 联准会
european union, eu | 欧盟
european commission | 欧盟委员会, 欧委会
gdpr
united nations, un | 联合国
world health organization | 世界卫生组织, 世卫, 世卫组织
international monetary fund, imf | 国际货币基金组织
world bank | 世界银行
nato | 北约
communist party, ccp | 共产党
nobel, nobel prize | 诺贝尔奖, 诺贝尔
# ---- COUNTRIES AND REGIONS ----
china, prc, mainland china | 中国, 中国大陆
hong kong, hongkong | 香港
macau, macao | 澳门
taiwan | 台湾
japan, japanese | 日本
south korea, korea, korean | 韩国, 南韩
north korea, dprk | 朝鲜, 北韩
mongolia | 蒙古
india | 印度
pakistan | 巴基斯坦
bangladesh | 孟加拉
nepal | 尼泊尔
afghanistan | 阿富汗
singapore | 新加坡
malaysia | 马来西亚
indonesia | 印度尼西亚, 印尼
thailand | 泰国
vietnam | 越南
philippines | 菲律宾
cambodia | 柬埔寨
myanmar, burma | 缅甸
kazakhstan | 哈萨克斯坦
uzbekistan | 乌兹别克斯坦
russia, russian | 俄罗斯, 俄国
soviet union, ussr | 苏联
ukraine, ukrainian | 乌克兰
poland | 波兰
germany, german | 德国
france, french | 法国
italy, italian | 意大利
spain | 西班牙
portugal | 葡萄牙
netherlands, holland, dutch | 荷兰
belgium | 比利时
switzerland, swiss | 瑞士
austria | 奥地利
ireland, irish | 爱尔兰
scotland | 苏格兰
wales | 威尔士
northern ireland | 北爱尔兰
sweden, swedish | 瑞典
norway, norwegian | 挪威
denmark | 丹麦
finland | 芬兰
iceland | 冰岛
greenland | 格陵兰
greece | 希腊
turkey, turkiye | 土耳其
hungary | 匈牙利
czech republic, czechia | 捷克
romania | 罗马尼亚
bulgaria | 保加利亚
serbia | 塞尔维亚
croatia | 克罗地亚
estonia | 爱沙尼亚
latvia | 拉脱维亚
lithuania | 立陶宛
cyprus | 塞浦路斯
monaco | 摩纳哥
vatican | 梵蒂冈
israel, israeli | 以色列
palestine, gaza, hamas | 巴勒斯坦, 加沙, 哈马斯
lebanon, hezbollah | 黎巴嫩, 真主党
syria | 叙利亚
iraq | 伊拉克
iran, iranian | 伊朗
saudi arabia, saudi, saudis | 沙特, 沙特阿拉伯, 沙乌地阿拉伯
uae, united arab emirates | 阿联酋
qatar | 卡塔尔
kuwait | 科威特
bahrain | 巴林
yemen | 也门
egypt | 埃及
morocco | 摩洛哥
libya | 利比亚
sudan | 苏丹
ethiopia | 埃塞俄比亚
kenya | 肯尼亚
nigeria | 尼日利亚
ghana | 加纳共和国
congo | 刚果
zimbabwe | 津巴布韦
south africa | 南非
africa, african | 非洲
europe, european | 欧洲
asia, asian | 亚洲
middle east | 中东
latin america, south america | 拉丁美洲, 南美洲
antarctica, south pole | 南极, 南极洲
canada, canadian | 加拿大
mexico, mexican | 墨西哥
cuba | 古巴
panama | 巴拿马
venezuela | 委内瑞拉
colombia | 哥伦比亚
brazil, brazilian | 巴西
argentina | 阿根廷
chile | 智利
peru | 秘鲁
ecuador | 厄瓜多尔
el salvador, bukele | 萨尔瓦多, 布克尔
puerto rico | 波多黎各
cayman islands, cayman | 开曼, 开曼群岛
australia, australian, aussie | 澳大利亚, 澳洲
new zealand | 新西兰, 纽西兰
# ---- US STATES ----
alabama | 阿拉巴马, 亚拉巴马
alaska | 阿拉斯加
arizona | 亚利桑那
arkansas | 阿肯色
colorado | 科罗拉多
connecticut | 康涅狄格
delaware | 特拉华, 德拉瓦
florida | 佛罗里达, 佛州
georgia | 格鲁吉亚, 佐治亚, 乔治亚
hawaii | 夏威夷
idaho | 爱达荷
illinois | 伊利诺伊
indiana | 印第安纳
iowa | 艾奥瓦, 爱荷华
kansas | 堪萨斯
kentucky | 肯塔基
louisiana | 路易斯安那
maryland | 马里兰
massachusetts | 马萨诸塞, 麻州
michigan | 密歇根, 密西根
minnesota | 明尼苏达
mississippi | 密西西比
missouri | 密苏里
montana | 蒙大拿
nebraska | 内布拉斯加
nevada | 内华达
new hampshire | 新罕布什尔
new jersey | 新泽西
new mexico | 新墨西哥
new york, nyc, manhattan, brooklyn | 纽约, 纽约州, 纽约市, 曼哈顿, 布鲁克林
north carolina | 北卡, 北卡罗来纳
north dakota, south dakota | 达科他
ohio | 俄亥俄
oklahoma | 俄克拉荷马, 俄克拉何马
oregon | 俄勒冈
pennsylvania | 宾夕法尼亚, 宾州
rhode island | 罗得岛
south carolina | 南卡, 南卡罗来纳
tennessee | 田纳西
texas, texan | 得克萨斯, 德克萨斯, 德州
utah | 犹他
vermont | 佛蒙特
virginia | 弗吉尼亚, 维吉尼亚
washington state, washington dc, washington d.c., washington | 华盛顿, 华府
west virginia | 西弗吉尼亚
wisconsin | 威斯康星
wyoming | 怀俄明
# ---- CITIES AND PLACES ----
san francisco, bay area | 旧金山, 三藩市, 湾区
silicon valley | 硅谷, 矽谷
los angeles | 洛杉矶
hollywood | 好莱坞
san diego | 圣迭戈, 圣地亚哥
san jose | 圣何塞
mountain view | 山景城
cupertino | 库比蒂诺
menlo park | 门洛帕克
seattle | 西雅图
boston | 波士顿
chicago | 芝加哥
houston | 休斯顿, 休斯敦
austin | 奥斯汀
dallas | 达拉斯
memphis | 孟菲斯
miami | 迈阿密
mar-a-lago | 海湖庄园
atlanta | 亚特兰大
las vegas, vegas | 拉斯维加斯
phoenix arizona | 凤凰城
denver | 丹佛
detroit | 底特律
philadelphia | 费城
boca chica | 博卡奇卡
cape canaveral, kennedy space center | 卡纳维拉尔角, 肯尼迪航天中心
toronto | 多伦多
vancouver | 温哥华
montreal | 蒙特利尔
london | 伦敦
cambridge, university of cambridge | 剑桥, 剑桥大学
oxford, university of oxford | 牛津, 牛津大学
dublin | 都柏林
paris | 巴黎
berlin | 柏林
munich | 慕尼黑
frankfurt | 法兰克福
amsterdam | 阿姆斯特丹
brussels | 布鲁塞尔
geneva | 日内瓦
zurich | 苏黎世
vienna | 维也纳
rome | 罗马
milan | 米兰
madrid | 马德里
barcelona, barca | 巴塞罗那, 巴萨
athens | 雅典
stockholm | 斯德哥尔摩
copenhagen | 哥本哈根
prague | 布拉格
warsaw | 华沙
budapest | 布达佩斯
moscow | 莫斯科
kyiv, kiev | 基辅
istanbul | 伊斯坦布尔
jerusalem | 耶路撒冷
tel aviv | 特拉维夫
tehran | 德黑兰
dubai | 迪拜, 杜拜
abu dhabi | 阿布扎比
riyadh | 利雅得
cairo | 开罗
mumbai, bombay | 孟买
new delhi, delhi | 新德里
bangalore, bengaluru | 班加罗尔
bangkok | 曼谷
kuala lumpur | 吉隆坡
jakarta | 雅加达
manila | 马尼拉
hanoi | 河内
tokyo | 东京
osaka | 大阪
seoul | 首尔
pyongyang | 平壤
taipei | 台北
beijing, peking | 北京
shanghai | 上海
shenzhen | 深圳
guangzhou | 广州
hangzhou | 杭州
nanjing | 南京
chengdu | 成都市
chongqing | 重庆
wuhan | 武汉
xi'an | 西安市
tianjin | 天津
suzhou | 苏州
qingdao | 青岛
xiamen | 厦门
tibet, lhasa | 西藏, 拉萨
xinjiang | 新疆
sydney | 悉尼
melbourne | 墨尔本
sao paulo | 圣保罗
rio de janeiro | 里约热内卢
buenos aires | 布宜诺斯艾利斯
mexico city | 墨西哥城
# ---- UNIVERSITIES ----
stanford, stanford university | 斯坦福, 斯坦福大学, 史丹佛
mit, massachusetts institute of technology | 麻省理工, 麻省理工学院
harvard, harvard university | 哈佛, 哈佛大学
yale | 耶鲁
princeton | 普林斯顿
columbia university, columbia law | 哥伦比亚大学
berkeley, uc berkeley | 伯克利, 柏克莱
caltech | 加州理工
carnegie mellon, cmu | 卡内基梅隆
nyu, new york university | 纽约大学
tsinghua | 清华, 清华大学
peking university, pku | 北大, 北京大学
fudan | 复旦, 复旦大学
zhejiang university, zju | 浙大, 浙江大学
shanghai jiao tong, sjtu | 上海交大, 上交大
# ---- CAR MAKERS ----
byd | 比亚迪, 迪子
nio inc, nio | 蔚来
xpeng | 小鹏, 小鹏汽车
li auto | 理想汽车
geely | 吉利汽车
aito, seres | 赛力斯, 问界汽车
rivian | 里维安
ford motor, ford | 福特
general motors | 通用汽车
toyota | 丰田
honda | 本田
nissan | 日产汽车
hyundai, kia motors | 现代汽车, 起亚
volkswagen, vw | 大众汽车
bmw | 宝马
mercedes, mercedes-benz, daimler | 奔驰, 梅赛德斯, 宾士, 戴姆勒
audi | 奥迪
porsche | 保时捷
volvo | 沃尔沃
ferrari | 法拉利
# ---- AIRLINES, SHOPS, BRANDS ----
united airlines | 美联航
delta air lines, delta airlines | 达美航空
ryanair | 瑞安航空
cathay pacific | 国泰航空
walmart | 沃尔玛
starbucks | 星巴克
mcdonald's, mcdonalds | 麦当劳
kfc | 肯德基
coca-cola, coca cola, coke | 可口可乐
pepsi | 百事可乐
nike | 耐克
louis vuitton, lvmh | 路易威登
lego | 乐高
aramco | 沙特阿美, 阿美石油
# ---- SPORTS ----
lakers, los angeles lakers | 湖人, 湖人队
golden state warriors | 勇士队, 金州勇士
real madrid | 皇马, 皇家马德里
manchester united, man utd, man united | 曼联
manchester city, man city | 曼城
arsenal | 阿森纳
chelsea fc, chelsea | 切尔西
liverpool | 利物浦
bayern, bayern munich | 拜仁, 拜仁慕尼黑
juventus | 尤文, 尤文图斯
ac milan, inter milan | AC米兰, 国际米兰
nba
nfl
fifa | 国际足联
premier league | 英超
formula 1, formula one | 一级方程式
super bowl | 超级碗
world cup | 世界杯
olympics, olympic games | 奥运, 奥运会
lebron james, lebron | 勒布朗, 詹姆斯
michael jordan, jordan | 乔丹, 约旦
kobe bryant, kobe | 科比
stephen curry, steph curry | 斯蒂芬·库里, 斯蒂芬库里
yao ming | 姚明
messi, lionel messi | 梅西
cristiano ronaldo, ronaldo, cr7 | C罗, 罗纳尔多
mbappe | 姆巴佩
neymar | 内马尔
# ---- STARS AND CELEBRITIES ----
taylor swift, swifties | 泰勒·斯威夫特, 泰勒斯威夫特, 霉霉
beyonce | 碧昂丝
kanye west, kanye | 侃爷, 坎耶
justin bieber, bieber | 比伯, 贾斯汀·比伯, 贾斯汀比伯
kim kardashian, kardashian | 卡戴珊
scarlett johansson, scarjo | 斯嘉丽, 寡姐, 斯嘉丽·约翰逊, 斯嘉丽约翰逊
leonardo dicaprio, dicaprio | 小李子, 莱昂纳多
tom cruise | 汤姆·克鲁斯, 汤姆克鲁斯, 阿汤哥
jackie chan | 成龙
jay chou | 周杰伦
andy lau | 刘德华
cai xukun | 蔡徐坤, 坤坤
albert einstein, einstein | 爱因斯坦
isaac newton | 牛顿
stephen hawking, hawking | 霍金
nikola tesla | 尼古拉·特斯拉, 尼古拉特斯拉
thomas edison, edison | 爱迪生
oppenheimer | 奥本海默
shakespeare | 莎士比亚
liu cixin, three-body, three body problem | 刘慈欣, 三体
confucius | 孔子
li bai | 李白
sun wukong, monkey king | 孙悟空
socrates | 苏格拉底
# ---- FILMS, BOOKS, GAMES ----
star wars | 星球大战
star trek | 星际迷航
harry potter | 哈利·波特, 哈利波特
game of thrones | 权力的游戏
titanic | 泰坦尼克, 铁达尼号
avatar movie | 阿凡达
interstellar | 星际穿越
the matrix | 黑客帝国
avengers, marvel avengers | 复仇者联盟
spider-man, spiderman, spider man | 蜘蛛侠
batman | 蝙蝠侠
terminator movie, skynet, the terminator | 终结者
squid game | 鱿鱼游戏
one piece | 海贼王
ne zha, nezha | 哪吒
wandering earth | 流浪地球
journey to the west | 西游记
minecraft | 我的世界
roblox | 罗布乐思
fortnite | 堡垒之夜
genshin, genshin impact | 原神
honor of kings | 王者荣耀
league of legends | 英雄联盟
dota, dota 2 | 刀塔
counter-strike, csgo, cs2 | 反恐精英
valorant | 无畏契约
pubg | 绝地求生, 吃鸡游戏, 和平精英
gta, grand theft auto, gta 6 | 侠盗猎车手
elden ring | 艾尔登法环, 老头环
black myth wukong, black myth | 黑神话, 黑神话悟空
zelda | 塞尔达
super mario, mario kart | 马里奥, 马力欧
pokemon, pikachu | 宝可梦, 皮卡丘
activision blizzard, activision, blizzard entertainment | 动视暴雪
`;
